package jp.musubi.network.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.legalbasis.boundary.LegalTableFiles;
import jp.musubi.network.domain.AcquisitionDesk;
import jp.musubi.network.domain.CollectAcquisitions;
import jp.musubi.network.domain.CollectedAcquisitions;
import jp.musubi.network.domain.ExchangeSteps;
import jp.musubi.network.domain.Incoming;
import jp.musubi.network.domain.InstitutionCode;
import jp.musubi.network.domain.IssueAcquisitions;
import jp.musubi.network.domain.LegalTableImport;
import jp.musubi.network.domain.NetworkRecord;
import jp.musubi.network.domain.Party;
import jp.musubi.network.domain.PartyCertificate;
import jp.musubi.network.domain.PartyCertificateFile;
import jp.musubi.network.domain.PartyKind;
import jp.musubi.network.domain.ResolveAcquisitions;

/** The hub's repositories on both databases, as the role that nodes run as. */
class HubDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-21T01:02:03.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Party MUSUBI = new Party("0220199201101700", "town", PartyKind.INSTITUTION, URI.create("https://a.test/party/v1"));
    private static final String PERSON = "7f6c1a52-0000-4000-8000-000000000001";

    @OnBothDatabases
    void acquisition_leaves_a_code_and_no_trace_of_the_number(TestDatabase db) {
        // given
        db.migrate("network");
        String number = db.inTransaction(em -> desk(em).issue(message("m", new IssueAcquisitions(1))).numbers().get(0));
        db.inTransaction(em -> desk(em).resolve(message("r", new ResolveAcquisitions(List.of(new ResolveAcquisitions.Item(number, PERSON))))));
        // when
        CollectedAcquisitions collected = db.inTransaction(em -> desk(em).collect(message("c", new CollectAcquisitions(List.of(number)))));
        CollectedAcquisitions repeated = db.inTransaction(em -> desk(em).collect(message("c", new CollectAcquisitions(List.of(number)))));
        // then
        assertThat(collected.items().get(0).code()).hasSize(32);
        assertThat(repeated).isEqualTo(collected);
        assertThat(everyTextOfTheHub(db)).noneMatch(text -> text.contains(number));
    }

    @OnBothDatabases
    void a_thousand_codes_are_added_in_one_go_and_none_replaces_another(TestDatabase db) {
        // given
        db.migrate("network");
        List<String> persons = IntStream.range(0, 1_000).mapToObj("%032x"::formatted).toList();
        List<InstitutionCode> codes = ExchangeSteps.codes(MUSUBI.code(), persons, CLOCK);
        List<InstitutionCode> racing = ExchangeSteps.codes(MUSUBI.code(), persons, CLOCK);
        // when
        long statements = db.statements(() -> db.run(em -> new JpaInstitutionCodes(em).addMissing(codes)));
        db.run(em -> new JpaInstitutionCodes(em).addMissing(racing));
        // then
        assertThat(statements).isLessThan(10);
        List<InstitutionCode> kept = db.inTransaction(em -> new JpaInstitutionCodes(em).ofPersons(MUSUBI.code(), persons));
        assertThat(kept).extracting(InstitutionCode::code)
                .containsExactlyInAnyOrderElementsOf(codes.stream().map(InstitutionCode::code).toList());
    }

    @OnBothDatabases
    void nonce_is_used_once(TestDatabase db) {
        // given
        db.migrate("network");
        db.run(em -> new JpaHubNonces(em).use("0220199201101700", "n1", NOW));
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class,
                () -> db.run(em -> new JpaHubNonces(em).use("0220199201101700", "n1", NOW)));
        // then
        assertThat(refused.code()).isEqualTo("ENV-0007");
        db.run(em -> assertThat(new JpaHubNonces(em).forgetExpired(NOW.plusSeconds(1))).isEqualTo(1));
    }

    @OnBothDatabases
    void exchange_and_its_record_come_back_as_they_were_written(TestDatabase db) {
        // given
        db.migrate("network");
        String number = MUSUBI.code() + "-20261121100203-000001-01";
        // when
        UUID id = db.inTransaction(em -> steps(em).open(MUSUBI.code(), number, PERSON));
        db.run(em -> steps(em).answer(id));
        // then
        List<NetworkRecord> records = db.inTransaction(em -> new JpaNetworkRecords(em).ofPerson(PERSON, NOW, NOW.plusSeconds(1)));
        assertThat(records).extracting(NetworkRecord::event)
                .containsExactly(NetworkRecord.Event.REQUESTED, NetworkRecord.Event.ANSWERED);
        assertThat(records).allMatch(NetworkRecord::isIntact);
        assertThat(db.<Optional<?>>inTransaction(em -> new JpaExchanges(em).find(MUSUBI.code(), number))).isPresent();
    }

    @OnBothDatabases
    void second_exchange_under_one_management_number_is_a_unique_violation_that_the_transaction_repeats(TestDatabase db) {
        // given
        db.migrate("network");
        String number = MUSUBI.code() + "-20261121100203-000001-01";
        db.inTransaction(em -> steps(em).open(MUSUBI.code(), number, PERSON));
        int[] runs = new int[1];
        JtaHubTransactions transactions = new JtaHubTransactions(new JtaHubTransaction());
        // when
        assertThatThrownBy(() -> transactions.run(() -> {
            runs[0]++;
            return db.inTransaction(em -> steps(em).open(MUSUBI.code(), number, PERSON));
        })).isInstanceOf(PersistenceException.class);
        // then
        assertThat(runs[0]).isEqualTo(2);
    }

    @OnBothDatabases
    void record_cannot_be_changed_or_deleted_by_the_role_of_a_node(TestDatabase db) {
        // given
        db.migrate("network");
        db.inTransaction(em -> steps(em).open(MUSUBI.code(), MUSUBI.code() + "-20261121100203-000001-01", PERSON));
        // when / then
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            for (String statement : List.of("update network.network_record set outcome = ''", "delete from network.network_record",
                    "delete from network.exchange", "delete from network.institution_code", "update network.institution_code set code = ''")) {
                assertThatThrownBy(() -> db.run(em -> em.createNativeQuery(statement).executeUpdate()))
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    @OnBothDatabases
    void certificate_belongs_to_the_party_that_registered_it_and_stays_revoked(TestDatabase db) {
        // given
        db.migrate("network");
        String header = "fingerprint,partyCode,status\n";
        String mine = "ab".repeat(32);
        apply(db, header + mine + "," + MUSUBI.code() + ",ACTIVE\n");
        // when
        apply(db, header + mine + ",9900000000000001,REVOKED\n");
        boolean byAnother = db.inTransaction(em -> new JpaPartyCertificates(em).find(mine).orElseThrow().isRevoked());
        apply(db, header + mine + "," + MUSUBI.code() + ",REVOKED\n");
        apply(db, header + mine + "," + MUSUBI.code() + ",ACTIVE\n");
        // then
        PartyCertificate kept = db.inTransaction(em -> new JpaPartyCertificates(em).find(mine).orElseThrow());
        assertThat(byAnother).isFalse();
        assertThat(kept.isRevoked()).isTrue();
        assertThat(kept.party()).isEqualTo(MUSUBI.code());
    }

    @OnBothDatabases
    void refusal_is_noted_in_the_hubs_own_schema_and_stays(TestDatabase db) {
        // given
        db.migrate("network");
        Caller party = new Caller(Caller.Kind.PARTY, MUSUBI.code(), "party", "");
        // when
        db.run(em -> new HubAuditTrail(em, CLOCK).refused("network.exchange.inquire", party, "NET-0101"));
        // then
        try (Connection owner = db.owner().getConnection(); Statement statement = owner.createStatement();
                ResultSet noted = statement.executeQuery("select event, party, code from network.audit_event")) {
            assertThat(noted.next()).isTrue();
            assertThat(List.of(noted.getString(1), noted.getString(2), noted.getString(3)))
                    .containsExactly("network.exchange.inquire", MUSUBI.code(), "NET-0101");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            assertThatThrownBy(() -> db.run(em -> em.createNativeQuery("delete from network.audit_event").executeUpdate()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static void apply(TestDatabase db, String file) {
        db.run(em -> PartyCertificateFile.parse(file).applyTo(new JpaPartyCertificates(em), CLOCK));
    }

    @OnBothDatabases
    void delivery_falls_due_is_taken_and_is_gone_when_done(TestDatabase db) {
        // given
        db.migrate("network");
        UUID id = db.inTransaction(em -> steps(em).open(MUSUBI.code(), MUSUBI.code() + "-20261121100203-000001-01", PERSON));
        db.run(em -> steps(em).queue(id));
        // when
        int early = db.inTransaction(em -> new JpaAnswerDeliveries(em).takeDue(NOW, 10).size());
        int due = db.inTransaction(em -> new JpaAnswerDeliveries(em).takeDue(NOW.plus(Duration.ofMinutes(1)), 10).size());
        db.run(em -> new JpaAnswerDeliveries(em).remove(id));
        // then
        assertThat(early).isZero();
        assertThat(due).isEqualTo(1);
        assertThat(db.<Boolean>inTransaction(em -> new JpaAnswerDeliveries(em).find(id).isEmpty())).isTrue();
    }

    @OnBothDatabases
    void legal_table_is_imported_once_and_decides_as_its_files(TestDatabase db) {
        // given
        db.migrate("network");
        String version = LegalTableFiles.versions().get(0);
        // when
        int first = db.inTransaction(em -> new LegalTableImport(new JpaLegalRows(em)).imports(LegalTableFiles.read(version)));
        int second = db.inTransaction(em -> new LegalTableImport(new JpaLegalRows(em)).imports(LegalTableFiles.read(version)));
        // then
        assertThat(first).isPositive();
        assertThat(second).isZero();
        assertThat(db.<String>inTransaction(em -> new LegalTableImport(new JpaLegalRows(em)).newest().version())).isEqualTo(version);
    }

    @OnBothDatabases
    void party_is_registered_and_takes_over_a_new_address(TestDatabase db) {
        // given
        db.migrate("network");
        db.run(em -> new JpaParties(em, CLOCK).register(MUSUBI));
        // when
        db.run(em -> new JpaParties(em, CLOCK)
                .register(new Party(MUSUBI.code(), "town", PartyKind.INSTITUTION, URI.create("https://b.test/party/v1"))));
        // then
        Party found = db.inTransaction(em -> new JpaParties(em, CLOCK).find(MUSUBI.code()).orElseThrow());
        assertThat(found.address("provisions")).isEqualTo(URI.create("https://b.test/party/v1/0220199201101700/provisions"));
    }

    private static AcquisitionDesk desk(EntityManager em) {
        return new AcquisitionDesk(new JpaAcquisitions(em), new JpaInstitutionCodes(em), new JpaCollectionAnswers(em),
                new JpaHubNonces(em), CLOCK);
    }

    private static ExchangeSteps steps(EntityManager em) {
        return new ExchangeSteps(new JpaExchanges(em), new JpaNetworkRecords(em), new JpaAnswerDeliveries(em), CLOCK);
    }

    private static <T> Incoming<T> message(String id, T body) {
        Envelope envelope = new Envelope(MUSUBI.code(), "9900000000000000", NOW, NOW.plusSeconds(60), UUID.randomUUID().toString(), "t", id,
                "", Map.of());
        return new Incoming<>(envelope, MUSUBI, body);
    }

    private static List<String> everyTextOfTheHub(TestDatabase db) {
        return List.of("acquisition", "collection_answer", "institution_code", "used_nonce").stream()
                .flatMap(table -> db.inTransaction(em -> texts(em, table)).stream()).toList();
    }

    private static List<String> texts(EntityManager em, String table) {
        List<?> rows = em.createNativeQuery("select * from network." + table, Object[].class).getResultList();
        return rows.stream().map(row -> Arrays.deepToString((Object[]) row)).toList();
    }
}
