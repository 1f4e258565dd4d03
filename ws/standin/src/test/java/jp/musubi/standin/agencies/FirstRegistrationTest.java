package jp.musubi.standin.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.DemoCorporations;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.PopulationPlan;
import jp.musubi.standin.population.Town;
import jp.musubi.standin.store.TestDatabases;
import jp.musubi.standin.wire.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstRegistrationTest {

    private static final Population POPULATION = Population.of(PopulationPlan.demo(LocalDate.of(2026, 11, 21)));
    private static final String BOTH = "jp.musubi.standin.store.TestDatabases#both";

    private final FakeExchange exchange = new FakeExchange();

    @ParameterizedTest
    @MethodSource(BOTH)
    void tells_everybody_and_then_the_tax_records(DataSource source) {
        FirstRegistration registration = registration(source);

        while (!registration.goOn()) {
            exchange.timePasses();
        }

        int people = POPULATION.registry(Town.MUSUBI).size() + POPULATION.registry(Town.ENISHI).size();
        assertThat(exchange.addressees).hasSize(people);
        assertThat(exchange.corporations).hasSize(Stream.of(Town.values()).mapToInt(town -> DemoCorporations.of(town, POPULATION.plan()).size()).sum());
        assertThat(exchange.operations).startsWith("MUSUBI_REGISTRY addressees").endsWith("ENISHI_TAX IF_DBM_20314");
        assertThat(exchange.flags).hasSameSizeAs(DemoCases.of(POPULATION).withoutAutomaticAnswer());
        assertThat(exchange.operations.lastIndexOf("ENISHI_TAX IF_DBM_50111"))
                .isLessThan(exchange.operations.indexOf("ENISHI_TAX IF_DBM_20113"));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void is_done_once_and_for_all(DataSource source) {
        while (!registration(source).goOn()) {
            exchange.timePasses();
        }
        exchange.operations.clear();

        assertThat(registration(source).goOn()).isTrue();

        assertThat(exchange.operations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void goes_on_after_the_connection_broke_behind_every_message(DataSource source) {
        exchange.breakAfterEveryThird = true;

        int attempts = 0;
        while (!registration(source).goOn()) {
            exchange.timePasses();
            assertThat(attempts++).isLessThan(100);
        }

        assertThat(exchange.conflicts).isZero();
        assertThat(exchange.files).hasSize(1);
    }

    @Test
    void writes_the_same_file_for_the_same_people() {
        Population again = Population.of(POPULATION.plan());

        assertThat(ReplicaFile.of(again.taxRecords())).isEqualTo(ReplicaFile.of(POPULATION.taxRecords()));
    }

    @Test
    void writes_every_amount_or_the_reason_why_there_is_none() {
        String[] items = ReplicaFile.of(POPULATION.taxRecords()).split("<Item>");

        assertThat(items.length - 1).isEqualTo(POPULATION.taxRecords().size() * 6);
        assertThat(Stream.of(items).skip(1)).allMatch(item -> item.matches("(?s).*<Value>[0-9]+</Value>.*|.*<ReasonOfNull>NotAcceptable<.*"));
        assertThat(Stream.of(items)).anyMatch(item -> item.contains("ReasonOfNull"));
    }

    private FirstRegistration registration(DataSource source) {
        return new FirstRegistration(new Registration(POPULATION, exchange).steps(), new StepLog(source, Clock.systemUTC()));
    }

    /** An exchange that keeps its contract: same id and same body, same answer. */
    private static final class FakeExchange implements Exchange {

        private final List<String> operations = new ArrayList<>();
        private final Map<String, Object> addressees = new LinkedHashMap<>();
        private final Map<String, String> messages = new LinkedHashMap<>();
        private final Map<String, String> files = new LinkedHashMap<>();
        private final Set<String> corporations = new TreeSet<>();
        private final List<Object> flags = new ArrayList<>();
        private boolean loaded;
        private boolean breakAfterEveryThird;
        private int posts;
        private int conflicts;

        void timePasses() {
            loaded = !files.isEmpty();
        }

        @Override
        public Map<String, Object> post(DemoSystem system, String operation, Map<String, Object> message) throws IOException {
            operations.add(system + " " + operation);
            Map<String, Object> answer = answer(operation, JsonText.read(JsonText.write(message)));
            if (breakAfterEveryThird && ++posts % 3 == 0) {
                throw new IOException("connection lost after the act");
            }
            return answer;
        }

        private Map<String, Object> answer(String operation, Map<String, Object> message) {
            if (operation.equals("addressees")) {
                ((List<?>) message.get("rows")).forEach(row -> addressees.put(((Map<?, ?>) row).get("addresseeNumber").toString(), row));
                return Map.of("registered", 1, "unchanged", 0, "rejected", List.of(), "warnings", List.of());
            }
            if (operation.equals("corporations")) {
                ((List<?>) message.get("rows")).forEach(row -> corporations.add(((Map<?, ?>) row).get("addresseeNumber").toString()));
                return Map.of("registered", 1, "unchanged", 0, "rejected", List.of(), "warnings", List.of());
            }
            if (operation.equals("households")) {
                String before = messages.putIfAbsent(message.get("messageId").toString(), message.toString());
                conflicts += before == null || before.equals(message.toString()) ? 0 : 1;
                return Map.of("households", List.of());
            }
            String id = ((Map<?, ?>) message.get("header")).get("msgId").toString();
            assertThat(id).matches("[0-9A-Za-z._-]{1,64}");
            Map<?, ?> body = (Map<?, ?>) message.get("body");
            String before = messages.putIfAbsent(id, body.toString());
            conflicts += before == null || before.equals(body.toString()) ? 0 : 1;
            return Map.of("body", switch (operation) {
                case "IF_DBM_20113" -> {
                    String xml = new String(Base64.getDecoder().decode(body.get("attachment").toString()), StandardCharsets.UTF_8);
                    files.put(id, xml);
                    yield Map.of("fileReceiptNumber", "receipt of " + id);
                }
                case "IF_DBM_20314" -> Map.of("state", loaded ? "LOADED" : "WAITING", "rejectedCount", 0L);
                default -> {
                    if (before == null) {
                        flags.add(body.get("addressNumber"));
                    }
                    yield Map.of("automaticAnswerDisabledFlag", "1");
                }
            });
        }
    }
}
