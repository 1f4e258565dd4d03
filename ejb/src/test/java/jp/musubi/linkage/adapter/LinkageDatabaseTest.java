package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.ResidentCodesRegistered;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.linkage.boundary.DecideProvision;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ReplicaOutcome;
import jp.musubi.linkage.domain.Inquiry;
import jp.musubi.linkage.domain.InquiryRepository;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.OutgoingInquiry;
import jp.musubi.linkage.domain.PositionedRow;
import jp.musubi.linkage.domain.Provision;
import jp.musubi.linkage.domain.ReplicaStore;
import jp.musubi.linkage.domain.ResultReading;

class LinkageDatabaseTest {

    private static final String MUSUBI = LinkageFixture.MUSUBI;
    private static final String ENISHI = LinkageFixture.ENISHI;

    @OnBothDatabases
    void carries_an_exchange_from_replica_and_codes_to_the_opened_result(TestDatabase db) {
        LinkageDatabase node = exchanging(db);
        String number = accept(node).managementNumber();
        assertThat(state(node, number)).isEqualTo(InquiryState.WAITING_FOR_CODE);
        assertThat(node.acquisition.advance(MUSUBI)).isTrue();

        node.dispatch.claimDue(MUSUBI, 10).forEach(node.dispatch::send);

        assertThat(state(node, number)).isEqualTo(InquiryState.PROVIDED);
        List<?> items = node.run(MUSUBI, () -> new ResultReading(node.world.envelopes, node.world.sealer, node.layouts)
                .open(node.inquiries.find(MUSUBI, number).orElseThrow()).get(0).items());
        assertThat(items).first().hasFieldOrPropertyWithValue("value", "2400000").hasFieldOrPropertyWithValue("name", "合計所得金額");
    }

    @OnBothDatabases
    void erases_acquisition_numbers_with_their_use(TestDatabase db) {
        LinkageDatabase node = exchanging(db);
        accept(node);

        node.acquisition.advance(MUSUBI);

        assertThat(node.count(MUSUBI, "institution_code")).isEqualTo(1);
        assertThat(node.count(MUSUBI, "code_request")).isZero();
        assertThat(node.count(MUSUBI, "code_batch")).isZero();
    }

    @OnBothDatabases
    void lets_two_sweepers_claim_each_inquiry_once(TestDatabase db) throws Exception {
        LinkageDatabase node = exchanging(db);
        accept(node);
        node.acquisition.advance(MUSUBI);
        for (int i = 0; i < 199; i++) {
            accept(node);
        }
        node.world.clock.forward(60);
        Map<String, AtomicInteger> claims = new ConcurrentHashMap<>();

        inParallel(4, () -> {
            for (List<OutgoingInquiry> due = node.dispatch.claimDue(MUSUBI, 7); !due.isEmpty(); due = node.dispatch.claimDue(MUSUBI, 7)) {
                due.forEach(claimed -> claims.computeIfAbsent(claimed.managementNumber(), n -> new AtomicInteger()).incrementAndGet());
            }
            return null;
        });

        assertThat(node.dispatch.claimDue(MUSUBI, 50)).isEmpty();
        assertThat(claims).hasSize(200);
        assertThat(claims.values()).allMatch(count -> count.get() == 1);
    }

    @OnBothDatabases
    void gives_management_numbers_that_never_repeat(TestDatabase db) throws Exception {
        LinkageDatabase node = exchanging(db);
        Set<String> numbers = ConcurrentHashMap.newKeySet();

        inParallel(4, () -> {
            for (int i = 0; i < 25; i++) {
                numbers.add(accept(node).managementNumber());
            }
            return null;
        });

        assertThat(numbers).hasSize(100).allMatch(number -> number.matches(MUSUBI + "-\\d{14}-\\d{6}-01"));
    }

    @OnBothDatabases
    void lists_an_offices_inquiries_from_the_newest_and_goes_on_behind_a_number(TestDatabase db) {
        LinkageDatabase node = exchanging(db);
        accept(node);
        node.world.clock.forward(1);
        String second = accept(node).managementNumber();
        node.world.clock.forward(1);
        accept(node);

        List<Inquiry> behind = node.run(MUSUBI, () -> node.inquiries.ofOffice(
                new InquiryRepository.Office(MUSUBI, "1010", Set.of(), second), 10));
        List<Inquiry> others = node.run(MUSUBI, () -> node.inquiries.ofOffice(
                new InquiryRepository.Office(MUSUBI, "1020", Set.of(), null), 10));
        List<Inquiry> ended = node.run(MUSUBI, () -> node.inquiries.ofOffice(
                new InquiryRepository.Office(MUSUBI, "1010", Set.of(InquiryState.PROVIDED), null), 10));

        assertThat(behind).hasSize(1);
        assertThat(others).isEmpty();
        assertThat(ended).isEmpty();
    }

    @OnBothDatabases
    void lets_one_of_two_clerks_decide(TestDatabase db) throws Exception {
        LinkageDatabase node = exchanging(db);
        node.world.addressees.underProtection.add(LinkageFixture.TARO_THERE);
        String number = accept(node).managementNumber();
        node.acquisition.advance(MUSUBI);
        node.dispatch.claimDue(MUSUBI, 10).forEach(node.dispatch::send);
        Provision seen = node.run(ENISHI, () -> node.provisions.held(ENISHI, List.of(LinkageFixture.TAX), 10)).get(0);
        AtomicInteger refused = new AtomicInteger();

        inParallel(2, () -> {
            try {
                node.run(ENISHI, () -> {
                    Provision held = node.provisions.take(ENISHI, number).orElseThrow();
                    node.provisionDesk.decide(held, new DecideProvision(number, DecideProvision.Decision.PERMIT, seen.version(),
                            "confirmed"), Thread.currentThread().getName());
                });
            } catch (BusinessException decided) {
                assertThat(decided.errorCode()).isEqualTo(LinkageError.PROVISION_ALREADY_DECIDED);
                refused.incrementAndGet();
            }
            return null;
        });

        assertThat(refused).hasValue(1);
        assertThat(node.run(ENISHI, () -> node.provisions.takeDue(ENISHI, node.world.clock.instant(), 10))).hasSize(1);
    }

    @OnBothDatabases
    void acquires_the_codes_of_whom_the_register_gets_to_know_before_anybody_asks(TestDatabase db) {
        LinkageDatabase node = town(db);
        node.world.residents.known.put(LinkageFixture.TARO_THERE, "12345678903");

        registered(node);

        assertThat(node.run(ENISHI, node.institutions::codes)).containsExactly(ENISHI);
        node.acquisition.advance(ENISHI);
        assertThat(node.run(ENISHI, () -> node.codes.codeOf(ENISHI, LinkageFixture.TARO_THERE))).isPresent();
    }

    @OnBothDatabases
    void asks_at_once_again_when_a_resident_code_comes_after_all(TestDatabase db) {
        LinkageDatabase node = town(db);
        take(node, "2026", LocalDate.of(2026, 6, 1));
        node.acquisition.advance(ENISHI);
        node.world.residents.known.put(LinkageFixture.TARO_THERE, "12345678903");
        assertThat(node.acquisition.advance(ENISHI)).as("given up for the day").isFalse();

        registered(node);

        assertThat(node.acquisition.advance(ENISHI)).isTrue();
        assertThat(node.count(ENISHI, "institution_code")).isEqualTo(1);
    }

    @OnBothDatabases
    void replaces_and_deletes_by_key(TestDatabase db) {
        LinkageDatabase node = town(db);
        take(node, "2026", LocalDate.of(2026, 6, 1));
        take(node, "2026", LocalDate.of(2026, 7, 1));
        take(node, "2025", LocalDate.of(2025, 6, 1));

        assertThat(node.count(ENISHI, "replica")).isEqualTo(2);
        assertThat(node.column(ENISHI, "select cast(publication_date as varchar) from linkage.replica where record_key = '2026'").toString())
                .isEqualTo("[2026-07-01]");
        assertThat(node.count(ENISHI, "code_request")).as("a person with replicas wants a code").isEqualTo(1);
    }

    @OnBothDatabases
    void seals_bodies_so_that_one_row_cannot_stand_for_another(TestDatabase db) {
        LinkageDatabase node = town(db);
        take(node, "2026", LocalDate.of(2026, 6, 1));
        byte[] body = (byte[]) node.column(ENISHI, "select body from linkage.replica").get(0);

        assertThat(new String(body, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("2400000", "ZE0002");
        assertThat(body[1]).as("version of the key").isEqualTo((byte) 1);
    }

    @OnBothDatabases
    void shows_an_institution_nothing_of_another(TestDatabase db) {
        LinkageDatabase node = exchanging(db);
        accept(node);

        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            assertThat(node.count(ENISHI, "inquiry")).isZero();
            assertThat(node.count(MUSUBI, "replica")).isZero();
            assertThatThrownBy(() -> node.run(MUSUBI, () -> take(node, "2024", LocalDate.of(2024, 6, 1), ENISHI)))
                    .as("a row of another institution").isInstanceOf(RuntimeException.class);
        }
        assertThat(node.run(ENISHI, () -> node.inquiries.ofOffice(
                new InquiryRepository.Office(ENISHI, "1010", Set.of(), null), 10))).isEmpty();
    }

    @OnBothDatabases
    void remembers_which_institutions_the_timers_visit(TestDatabase db) {
        LinkageDatabase node = town(db);

        node.run(MUSUBI, () -> node.institutions.note(MUSUBI));
        node.run(MUSUBI, () -> node.institutions.note(MUSUBI));

        assertThat(node.run(ENISHI, node.institutions::codes)).containsExactly(MUSUBI);
    }

    private static LinkageDatabase town(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);
        node.world.addressees.known.put(LinkageFixture.TARO, LinkageFixture.TARO_THERE);
        return node;
    }

    /** 縁町 has a replica and a 符号 of the person; 結市 knows the person. */
    private static LinkageDatabase exchanging(TestDatabase db) {
        LinkageDatabase node = town(db);
        node.world.residents.known.put(LinkageFixture.TARO_THERE, "12345678903");
        take(node, "2026", LocalDate.of(2026, 6, 1));
        node.acquisition.advance(ENISHI);
        node.world.addressees.known.put(LinkageFixture.TARO, LinkageFixture.TARO_HERE);
        return node;
    }

    private static void registered(LinkageDatabase node) {
        RegisteredPersons persons = new RegisteredPersons(node.codes, node.institutions, node.world.clock);
        node.run(ENISHI, () -> persons.registered(new ResidentCodesRegistered(ENISHI,
                List.of(new IntegratedAddresseeNumber(LinkageFixture.TARO_THERE)))));
    }

    private static void take(LinkageDatabase node, String key, LocalDate from) {
        node.run(ENISHI, () -> take(node, key, from, ENISHI));
    }

    private static void take(LinkageDatabase node, String key, LocalDate from, String institution) {
        List<ReplicaStore.Result> results = node.store.take(new ReplicaStore.Delivery(institution, institution.equals(ENISHI) ? "enishi-tax" : "musubi-tax", null, false),
                List.of(new PositionedRow(1, LinkageFixture.row(1, LinkageFixture.TARO, key, from, null))));
        assertThat(results).extracting(ReplicaStore.Result::outcome).containsExactly(ReplicaOutcome.REGISTERED);
        node.codes.codeOf(institution, IntegratedAddresseeNumber.ofSerial(2).orElseThrow().value());
    }

    private static Inquiry accept(LinkageDatabase node) {
        Inquiry.Asker asker = new Inquiry.Asker(MUSUBI, "musubi-child", "1010", "suzuki", false);
        return node.run(MUSUBI, () -> node.inquiryDesk.accept(asker, new AddresseeNumber(LinkageFixture.TARO),
                LinkageFixture.QUESTION, false).inquiry());
    }

    private static InquiryState state(LinkageDatabase node, String number) {
        return node.run(MUSUBI, () -> node.inquiries.find(MUSUBI, number).orElseThrow().state());
    }

    private static void inParallel(int threads, Callable<Void> work) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
