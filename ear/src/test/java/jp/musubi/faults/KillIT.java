package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Seeding;
import jp.musubi.acceptance.Store;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code kill -9} while the towns register their people, at a random moment; then, while a 副本ファイル loads and many exchanges
 * run, with one of them exactly between two steps: over both databases each of the four gaps once. The first of these kills also finds,
 * over either database, a clerk's answer in each gap of its way and a 符号 in each gap of its acquisition. The embedded database dies with
 * the node; PostgreSQL lives on. Longer: {@code -Pfaults}. Nothing runs beside it: an exchange is held while others go on, for as long as both ends wait.
 */
@ResourceLock(Offsets.LOCK)
class KillIT {

    private static final Logger LOG = Logger.getLogger(KillIT.class.getName());
    private static final int KILLS = Integer.getInteger("musubi.faults.kills", 3);
    private static final long SEED = Long.getLong("musubi.faults.seed", 20_261_121);
    private static final List<Step> GAPS = List.of(Step.values());
    private static final int ASKED_ABOUT = 24;
    private static final Duration LOADED = Duration.ofMinutes(3);
    private static final Duration ANSWERED = Duration.ofMinutes(2);

    private static final Set<Step> KILLED = EnumSet.noneOf(Step.class);

    private final Random dice = new Random(SEED);
    private final Ledger ledger = new Ledger();
    private final Set<String> warmUp = ConcurrentHashMap.newKeySet();
    private DemoServer server;
    private Store store;
    private HeldWire wire;
    private OtherGaps others;
    private int gap;

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgres"})
    void nothing_acknowledged_is_lost_and_nothing_happens_twice(String engine)
            throws IOException, SQLException, GeneralSecurityException {
        String name = "kill-" + engine;
        DemoServer fresh = new DemoServer(name, Offsets.FIRST, Map.of()).freshBase();
        gap = engine.equals("postgres") ? GAPS.size() / 2 : 0;
        try (Store opened = engine.equals("postgres") ? Store.postgres() : Store.embedded(fresh.data());
                HeldWire laid = new HeldWire(fresh);
                DemoServer started = new DemoServer(name, Offsets.FIRST, both(opened.environment(), laid.environment())).briefly()) {
            store = opened;
            wire = laid;
            server = started;
            killWhileFilling();
            run();
        }
    }

    private void killWhileFilling() {
        server.start();
        pause(dice.nextInt(8_000));
        Down.kill(server);
        server.start();
        Seeding.await(server);
    }

    private void run() throws IOException, SQLException {
        Population population = Population.in(server.demo());
        DemoCases cases = DemoCases.of(population);
        List<String> people = cases.others().stream().limit(ASKED_ABOUT).map(RegistryEntry::addresseeNumber).toList();
        Agency child = new Agency(server, DemoSystem.MUSUBI_CHILD);
        Agency tax = new Agency(server, DemoSystem.ENISHI_TAX);
        others = new OtherGaps(server, wire, child, gap);
        CompletableFuture<Void> reaching = CompletableFuture.runAsync(others::reach);
        people.parallelStream().forEach(person -> awaitFirstAnswer(child, person));
        reaching.join();
        BigFile file = new BigFile(strangers(population, cases), 20);
        String fileMessage = Agency.newMessageId();
        String receipt = tax.registerFile(fileMessage, file.xml());
        try (Crowd crowd = new Crowd(child, people, ledger, SEED)) {
            DemoServer.await(LOADED, "some rows of the file are in", () -> registered(tax, receipt) > 0);
            kill(tax, receipt);
            for (int kill = 2; kill < KILLS; kill++) {
                pause(1_000 + dice.nextInt(2_500));
                kill(tax, receipt);
            }
            pause(1_000);
            finish(crowd);
        }
        theClientsView(child, tax);
        others.areAnswered();
        assertThat(tax.registerFile(fileMessage, file.xml())).as("the same file again").isEqualTo(receipt);
        DemoServer.await(LOADED, "the file is loaded", () -> "LOADED".equals(fileState(tax, receipt)));
        assertThat(tax.fileResult(receipt)).satisfies(result -> {
            assertThat(((Number) result.get("registeredCount")).intValue()).isEqualTo(file.rows());
            assertThat(((Number) result.get("rejectedCount")).intValue()).isZero();
        });
        pause(3_000);
        Down.stop(server);
        theBooks(receipt, file);
        others.areBookedOnce(store);
    }

    /** A node that no longer answers is asked itself what its threads are waiting for. */
    private void finish(Crowd crowd) {
        try {
            crowd.finish();
        } catch (AssertionError stuck) {
            throw new AssertionError(stuck.getMessage() + "; threads of the node: " + Down.threads(server), stuck);
        }
    }

    /** Right after the start a town may still lack the 符号 of some. */
    private void awaitFirstAnswer(Agency child, String person) {
        DemoServer.await(ANSWERED, "a first answer", () -> {
            try {
                String number = child.ask(Agency.newMessageId(), person);
                warmUp.add(number);
                return "PROVIDED".equals(child.settled(number));
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** Kills the node with an exchange in the next gap between two steps. */
    private void kill(Agency tax, String receipt) throws SQLException {
        HeldWire.Trap trap = wire.hold(GAPS.get(gap++ % GAPS.size()));
        trap.await();
        int seen = registered(tax, receipt);
        awaitAcknowledgement();
        Down.kill(server);
        trap.release();
        others.areIn(store);
        Remains remains = Remains.in(store);
        LOG.info(() -> "killed at " + trap.step() + " after " + ledger.entries().size() + " acknowledgements: " + remains);
        assertThat(trap.step().in(remains)).as("exchanges at " + trap.step()).isPositive();
        assertThat(rowsDone(receipt)).as("rows on disk, of which a status had told").isGreaterThanOrEqualTo(seen);
        KILLED.add(trap.step());
        server.start();
    }

    @AfterAll
    static void no_gap_was_left_out() {
        assertThat(KILLED).containsAll(GAPS);
    }

    /** H2 shows a commit to readers just before it is on disk; what was acknowledged behind the look has taken it there. */
    private void awaitAcknowledgement() {
        int before = ledger.entries().size();
        DemoServer.await(ANSWERED, "an acknowledgement behind the look", () -> ledger.entries().size() > before + Crowd.CLERKS);
    }

    private long rowsDone(String receipt) throws SQLException {
        try (Connection platform = store.platform()) {
            return Rows.count(platform, "select rows_done from linkage.replica_file where id = cast(? as uuid)", receipt);
        }
    }

    private void theClientsView(Agency child, Agency tax) throws IOException {
        assertThat(ledger.entries()).hasSizeGreaterThan(20);
        for (Ledger.Entry entry : ledger.entries().values()) {
            assertThat(child.settled(entry.managementNumber())).as(entry.managementNumber()).isEqualTo("PROVIDED");
            assertThat(child.ask(entry.messageId(), entry.addresseeNumber())).as("the same message again").isEqualTo(entry.managementNumber());
        }
        Ledger.Entry any = ledger.entries().values().iterator().next();
        assertThat(child.collect(any.managementNumber())).contains("ZE0002");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        for (Agency agency : List.of(child, tax)) {
            List<String> exported = numbers(agency.records(today.minusDays(1), today.plusDays(1)));
            onceEach(asked(), exported, "exported by each side");
            assertThat(all()).containsAll(exported);
        }
    }

    /** 管理番号 of everything that was acknowledged, the questions of the first minute and those in other gaps included. */
    private Set<String> all() {
        Set<String> all = new HashSet<>(warmUp);
        all.addAll(others.managementNumbers());
        all.addAll(asked());
        return all;
    }

    private Set<String> asked() {
        return ledger.entries().values().stream().map(Ledger.Entry::managementNumber).collect(Collectors.toSet());
    }

    private void theBooks(String receipt, BigFile file) throws SQLException {
        try (Connection platform = store.platform(); Connection hub = store.hub()) {
            assertThat(Rows.column(platform, "select management_number from linkage.inquiry")).as("inquiries").containsExactlyInAnyOrderElementsOf(all());
            assertThat(Rows.column(hub, "select management_number from network.exchange")).as("exchanges").containsExactlyInAnyOrderElementsOf(all());
            Set<String> asked = asked();
            for (String event : List.of("REQUESTED", "ANSWERED")) {
                onceEach(asked, Rows.column(hub, "select management_number from network.network_record where event = ?", event), "hub " + event);
            }
            for (String side : List.of("REQUESTER", "PROVIDER")) {
                for (String event : List.of("REQUESTED", "PROVIDED")) {
                    onceEach(asked, Rows.column(platform, "select management_number from disclosure.entry where side = ? and event = ?", side, event), side + event);
                }
            }
            onceEach(asked, Rows.column(platform, "select management_number from linkage.provision where state = 'PROVIDED'"), "provisions");
            assertThat(Rows.count(platform, "select count(*) from disclosure.pending_entry")).isZero();
            for (Town town : Town.values()) {
                assertThat(Chains.verified(platform, town.institution())).isGreaterThan(asked.size());
            }
            assertThat(Rows.count(platform, "select count(*) from linkage.replica where source_file = cast(? as uuid)", receipt)).isEqualTo(file.rows());
            assertThat(Rows.count(platform, "select count(*) from linkage.code_request where acquisition_number is not null")).isZero();
            assertThat(Rows.count(hub, "select count(*) from network.acquisition")).isZero();
        }
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private static void onceEach(Set<String> wanted, List<String> found, String what) {
        List<String> ours = new ArrayList<>(found);
        ours.retainAll(wanted);
        assertThat(ours).as(what).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static List<String> numbers(List<Map<String, Object>> records) {
        return records.stream().map(entry -> String.valueOf(entry.get("managementNumber"))).toList();
    }

    /** People of 縁町 about whom nobody asks. */
    private static List<String> strangers(Population population, DemoCases cases) {
        Set<RegistryEntry> asked = cases.others().stream().limit(ASKED_ABOUT).collect(Collectors.toSet());
        Set<String> persons = asked.stream().map(entry -> population.entry(Town.ENISHI, entry.person()).orElseThrow().addresseeNumber())
                .collect(Collectors.toSet());
        return population.registry(Town.ENISHI).stream().map(RegistryEntry::addresseeNumber)
                .filter(number -> !persons.contains(number)).limit(500).toList();
    }

    private static String fileState(Agency tax, String receipt) {
        try {
            return String.valueOf(tax.fileResult(receipt).get("state"));
        } catch (IOException nobodyAnswers) {
            return "WAITING";
        }
    }

    private static int registered(Agency tax, String receipt) {
        try {
            return ((Number) tax.fileResult(receipt).get("registeredCount")).intValue();
        } catch (IOException nobodyAnswers) {
            return 0;
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
