package jp.musubi.standin.jlis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.musubi.standin.installation.DemoInstallation;
import jp.musubi.standin.population.Person;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.PopulationPlan;
import jp.musubi.standin.population.Town;
import jp.musubi.standin.store.TestDatabases;
import jp.musubi.standin.wire.KeyStores;
import jp.musubi.standin.wire.Message;
import jp.musubi.standin.wire.PartyEnvelopes;
import jp.musubi.standin.wire.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AcquisitionDeskTest {

    private static final String MUSUBI = Town.MUSUBI.institution();
    private static final String ENISHI = Town.ENISHI.institution();
    private static final String PORTAL = "9900000000000001";
    private static final String FIRST = "0123456789abcdef0123456789abcdef";
    private static final String SECOND = "fedcba9876543210fedcba9876543210";
    private static final String BOTH = "jp.musubi.standin.store.TestDatabases#both";

    @TempDir
    private static Path home;

    private static Person person;
    private static Person other;
    private static PersonKeys keys;

    private final List<Map<String, Object>> atTheHub = new ArrayList<>();
    private boolean hubIsDown;

    @BeforeAll
    static void install() throws IOException {
        DemoInstallation.install(home, 0);
        List<Person> persons = Population.of(PopulationPlan.demo(LocalDate.of(2026, 11, 21))).persons();
        person = persons.get(0);
        other = persons.get(1);
        keys = PersonKeys.read(home.resolve("jlis/jlis.keyring"));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void tells_the_hub_who_a_number_means_without_telling_the_resident_code(DataSource source) throws Exception {
        AcquisitionDesk desk = desk(source);
        Message request = request(MUSUBI, "m1", item(FIRST, "residentCode", person.residentCode()));

        Message answer = envelopes(MUSUBI).openAnswer(desk.acquire(envelopes(MUSUBI).seal(request), certificate(MUSUBI)), request);

        assertThat(outcomes(answer)).containsExactly("ACCEPTED");
        assertThat(atTheHub).singleElement().satisfies(item -> {
            assertThat(item).containsOnlyKeys("acquisitionNumber", "linkId").containsEntry("acquisitionNumber", FIRST);
            assertThat(item.get("linkId").toString()).matches("[0-9A-Za-z-]{16,64}");
        });
        assertThat(atTheHub.toString()).doesNotContain(person.residentCode());
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void means_the_same_person_by_resident_code_and_by_sign_in(DataSource source) throws Exception {
        AcquisitionDesk desk = desk(source);

        acquire(desk, MUSUBI, "m1", item(FIRST, "residentCode", person.residentCode()));
        acquire(desk, ENISHI, "m1", item(FIRST, "residentCode", person.residentCode()));
        acquire(desk, PORTAL, "m1", item(SECOND, "subject", keys.subject(person)));
        acquire(desk, PORTAL, "m2", item(SECOND, "subject", keys.subject(other)));

        List<Object> links = atTheHub.stream().map(item -> item.get("linkId")).toList();
        assertThat(links.subList(0, 3)).doesNotContainNull().containsOnly(links.get(0));
        assertThat(links.get(3)).isNotNull().isNotEqualTo(links.get(0));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void says_so_when_it_knows_nobody(DataSource source) throws Exception {
        Message answer = acquire(desk(source), MUSUBI, "m1", item(FIRST, "residentCode", "99999999995"),
                item(SECOND, "residentCode", person.residentCode()));

        assertThat(outcomes(answer)).containsExactly("UNKNOWN_PERSON", "ACCEPTED");
        assertThat(atTheHub.get(0)).containsOnlyKeys("acquisitionNumber");
        assertThat(atTheHub.get(1)).containsKey("linkId");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void forgets_every_number_and_never_holds_a_resident_code(DataSource source) throws Exception {
        AcquisitionDesk desk = desk(source);

        acquire(desk, MUSUBI, "m1", item(FIRST, "residentCode", person.residentCode()), item(SECOND, "residentCode", other.residentCode()));
        hubIsDown = true;
        refusal(() -> acquire(desk, MUSUBI, "m2", item(FIRST, "residentCode", person.residentCode())));

        assertThat(everyCell(source)).hasSizeGreaterThan(20).noneMatch(cell -> cell.contains(FIRST) || cell.contains(SECOND))
                .noneMatch(cell -> cell.contains(person.residentCode()) || cell.contains(person.individualNumber()));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void does_a_retry_again_with_the_same_person(DataSource source) throws Exception {
        AcquisitionDesk desk = desk(source);
        hubIsDown = true;
        assertThat(refusal(() -> acquire(desk, MUSUBI, "m1", item(FIRST, "residentCode", person.residentCode()))).code()).isEqualTo("ENV-0011");
        hubIsDown = false;

        acquire(desk, MUSUBI, "m1", item(FIRST, "residentCode", person.residentCode()));
        acquire(desk, MUSUBI, "m1", item(FIRST, "residentCode", person.residentCode()));

        assertThat(atTheHub).hasSize(2);
        assertThat(atTheHub.get(0)).isEqualTo(atTheHub.get(1));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void refuses_what_the_contract_refuses(DataSource source) throws Exception {
        AcquisitionDesk desk = desk(source);
        Map<String, Object> good = item(FIRST, "residentCode", person.residentCode());
        Message request = request(MUSUBI, "m1", good);
        String jws = envelopes(MUSUBI).seal(request);
        String[] parts = jws.split("\\.");
        String tampered = parts[0] + "." + parts[1] + "." + (parts[2].charAt(0) == 'A' ? "B" : "A") + parts[2].substring(1);
        String unsigned = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + ".";
        desk.acquire(jws, certificate(MUSUBI));

        assertThat(refusal(() -> desk.acquire(unsigned, certificate(MUSUBI))).code()).isEqualTo("ENV-0002");
        assertThat(refusal(() -> desk.acquire(jws, certificate(MUSUBI))).code()).isEqualTo("ENV-0007");
        assertThat(refusal(() -> desk.acquire(tampered, certificate(MUSUBI))).code()).isEqualTo("ENV-0004");
        assertThat(refusal(() -> desk.acquire("nonsense", certificate(MUSUBI))).code()).isEqualTo("ENV-0001");
        assertThat(refusal(() -> desk.acquire(envelopes(MUSUBI).seal(request(MUSUBI, "m9", good)), certificate(ENISHI))).code())
                .isEqualTo("NET-0101");
        assertThat(refusal(() -> acquire(desk, MUSUBI, "m1", item(SECOND, "residentCode", person.residentCode()))).code())
                .isEqualTo("NET-0302");
        assertThat(refusal(() -> acquire(desk, PORTAL, "m2", good)).code()).isEqualTo("NET-0202");
        assertThat(refusal(() -> acquire(desk, MUSUBI, "m3", item("short", "residentCode", person.residentCode()))).code())
                .isEqualTo("NET-0202");
        assertThat(refusal(() -> acquire(desk, MUSUBI, "m4", Map.of("acquisitionNumber", FIRST, "residentCode", person.residentCode(), "x", 1))).code())
                .isEqualTo("NET-0202");
        assertThat(refusal(() -> acquire(desk, Hub.PARTY, "m5", good)).code()).isEqualTo("NET-0103");
        assertThat(refusal(() -> desk.acquire(late(good), certificate(MUSUBI))).code()).isEqualTo("ENV-0005");
        assertThat(atTheHub).hasSize(1);
    }

    private AcquisitionDesk desk(DataSource source) {
        Clock clock = Clock.systemUTC();
        PersonRegister register = new PersonRegister(source, keys, clock);
        register.register(List.of(person, other));
        register.register(List.of(person, other));
        PartyEnvelopes own = envelopes(AcquisitionDesk.PARTY);
        Hub hub = new Hub(own, home.resolve("keys"), URI.create("https://localhost:1")) {
            @Override
            void resolve(String messageId, List<Map<String, Object>> items) throws Refused {
                if (hubIsDown) {
                    super.resolve(messageId, items);
                }
                atTheHub.addAll(items);
            }
        };
        return new AcquisitionDesk(own, new RegisteredParties(home.resolve("registrations")), TestDatabases.plain(), register, keys, hub);
    }

    @SafeVarargs
    private static Message acquire(AcquisitionDesk desk, String party, String messageId, Map<String, Object>... items) throws Exception {
        Message request = request(party, messageId, items);
        return envelopes(party).openAnswer(desk.acquire(envelopes(party).seal(request), certificate(party)), request);
    }

    @SafeVarargs
    private static Message request(String party, String messageId, Map<String, Object>... items) {
        return envelopes(party).request(AcquisitionDesk.PARTY, "acquisition.request", messageId, Map.of("items", List.of(items)));
    }

    private static String late(Map<String, Object> item) {
        Clock past = Clock.fixed(Instant.now().minus(Duration.ofMinutes(2)), ZoneOffset.UTC);
        PartyEnvelopes envelopes = new PartyEnvelopes(home.resolve("keys"), MUSUBI, past);
        return envelopes.seal(envelopes.request(AcquisitionDesk.PARTY, "acquisition.request", "late", Map.of("items", List.of(item))));
    }

    private static Map<String, Object> item(String number, String member, String value) {
        return Map.of("acquisitionNumber", number, member, value);
    }

    private static PartyEnvelopes envelopes(String party) {
        return new PartyEnvelopes(home.resolve("keys"), party, Clock.systemUTC());
    }

    private static X509Certificate certificate(String party) throws Exception {
        KeyStore store = KeyStores.load(home.resolve("keys/" + party + ".p12"), KeyStores.password(home.resolve("keys"), party));
        return (X509Certificate) store.getCertificate("tls");
    }

    private static Refused refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call);
    }

    private static List<Object> outcomes(Message answer) {
        List<Object> outcomes = new ArrayList<>();
        ((List<?>) answer.body().get("items")).forEach(item -> outcomes.add(((Map<?, ?>) item).get("outcome")));
        return outcomes;
    }

    private static List<String> everyCell(DataSource source) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (String table : List.of("jlis_person", "jlis_link", "jlis_nonce", "jlis_message", "agency_step")) {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from standin." + table)) {
                while (rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        cells.add(String.valueOf(rows.getObject(column)));
                    }
                }
            }
        }
        return cells;
    }
}
