package jp.musubi.disclosure.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.musubi.disclosure.boundary.ChainProofs;
import jp.musubi.disclosure.boundary.ChainReport;
import jp.musubi.disclosure.boundary.DisclosureAnswer;
import jp.musubi.disclosure.boundary.DisclosureHistory;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.ProvisionAnswered;
import jp.musubi.disclosure.boundary.ProvisionRecords;
import jp.musubi.disclosure.boundary.ProvisionRequested;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.disclosure.domain.Histories;
import jp.musubi.disclosure.domain.Period;
import jp.musubi.disclosure.domain.SubjectKeys;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;

/** Two towns, their callers and an exchange between them. */
final class DisclosureFixture {

    static final String MUSUBI = "0220199201101700";
    static final String ENISHI = "0220199301801700";
    static final String PERSON = "000000000000017";
    static final String OTHER_PERSON = "000000000000025";
    static final Instant RECEIVED = Instant.parse("2026-11-21T01:00:00.123456Z");
    static final Instant DAWN = Instant.parse("2026-11-20T15:00:00Z");
    static final Instant NIGHT = Instant.parse("2099-11-21T15:00:00Z");
    static final Caller CHILD_SYSTEM = new Caller(Caller.Kind.SYSTEM, MUSUBI, "musubi-child", "");
    static final Caller CLERK = new Caller(Caller.Kind.STAFF, MUSUBI, "clerk-1", "1010");
    static final Caller TAX_CLERK = new Caller(Caller.Kind.STAFF, ENISHI, "clerk-2", "2010");
    static final Caller HUB = new Caller(Caller.Kind.PARTY, "9900000000000000", "9900000000000000", "");

    private static final SealingKeys KEYS = new SealingKeys(new Keyring(Map.of("disclosure.subject",
            Map.of("1", Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes())))));

    /** What erases an entry after its seven years, up to the condition. */
    static final String ERASE = "update disclosure.entry set salt = null, content = null, subject_sealed = null, erased_at = recorded_at where ";

    private final TestDatabase db;

    DisclosureFixture(TestDatabase db) {
        this.db = db.migrate("disclosure");
    }

    record Doors(ProvisionRecords records, DisclosureLog log, DisclosureHistory history, ChainProofs proofs) {
    }

    <T> T as(Caller who, String institution, Function<Doors, T> act) {
        return db.inTransaction(entities -> {
            db.actAs(entities, institution);
            CurrentCaller caller = new CurrentCaller();
            caller.enter(who);
            try {
                return act.apply(doors(entities, caller, () -> institution));
            } finally {
                caller.leave();
            }
        });
    }

    private Doors doors(EntityManager entities, CurrentCaller caller, ActingInstitution acting) {
        JpaEntryRepository entries = new JpaEntryRepository(entities);
        Clock clock = Clock.systemUTC();
        return new Doors(new ProvisionRecords(entries, KEYS, acting, clock), new DisclosureLog(entries, KEYS, caller, acting, clock),
                new DisclosureHistory(entries, KEYS, caller, acting, clock),
                new ChainProofs(new JpaChainRepository(entities), db.binding(entities), caller, acting));
    }

    void requested(ProvisionRequested request) {
        as(HUB, request.institution(), doors -> {
            doors.records().requested(request);
            return null;
        });
    }

    void answered(String institution, ProvisionAnswered answer) {
        as(HUB, institution, doors -> {
            doors.records().answered(answer);
            return null;
        });
    }

    void answeredAtOnce(ProvisionRequested request, ProvisionAnswered answer) {
        as(HUB, request.institution(), doors -> {
            doors.records().answeredAtOnce(request, answer);
            return null;
        });
    }

    void read(Caller who, ReadEntry... reads) {
        as(who, who.institution(), doors -> {
            doors.log().readEach(List.of(reads));
            return null;
        });
    }

    /** As the door answers, but with another limit. */
    DisclosureAnswer newest(int most, String institution, String subject) {
        return db.inTransaction(entities -> {
            db.actAs(entities, institution);
            return new Histories(new JpaEntryRepository(entities), new SubjectKeys(KEYS), most)
                    .forPerson(institution, subject, new Period(DAWN, NIGHT));
        });
    }

    /** What the sequencer does in its second. */
    void chain(String institution) {
        db.run(entities -> new ChainLinker(new JpaChainRepository(entities), db.binding(entities), Clock.systemUTC()).chain(institution));
    }

    ChainReport prove(String institution) {
        return as(Caller.JOB, institution, doors -> doors.proofs().prove(institution));
    }

    static ProvisionRequested request(Side side, int number, String subject, boolean nonDisclosure) {
        return new ProvisionRequested(side, managementNumber(number), subject, MUSUBI, "1010", ENISHI, "JM01000000081000",
                "JT01010000000074", "TM00000000000002", List.of(), RECEIVED.plusSeconds(number), RECEIVED, nonDisclosure,
                "番号法第19条第8号・別表81の項");
    }

    static ProvisionAnswered answer(Side side, int number, String subject, Outcome outcome, String reason) {
        return new ProvisionAnswered(side, managementNumber(number), subject, outcome, reason,
                RECEIVED.plusSeconds(number).plus(Duration.ofMillis(40)));
    }

    static ProvisionAnswered aMinuteLater(ProvisionAnswered answer) {
        return new ProvisionAnswered(answer.side(), answer.managementNumber(), answer.subject(), answer.outcome(), answer.reason(),
                answer.answeredAt().plusSeconds(60));
    }

    static ProvisionAnswered receivedAt(ProvisionAnswered answer, Instant received) {
        return new ProvisionAnswered(answer.side(), answer.managementNumber(), answer.subject(), answer.outcome(), answer.reason(),
                answer.answeredAt(), received);
    }

    static ReadEntry look(String subject, String correlation) {
        return new ReadEntry(subject, ReadKind.SHOWN, "JM01000000081000", "inquiry-result", List.of("TM00000000000002"), correlation);
    }

    static String managementNumber(int number) {
        return String.format("%s-20261121100000-%06d-01", MUSUBI, number);
    }

    /** What a database administrator could do: the owner is not bound by privileges, and names any institution he likes. */
    static void tamper(TestDatabase db, String statement) throws SQLException {
        try (Connection owner = db.owner().getConnection()) {
            if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
                try (PreparedStatement bind = owner.prepareStatement("select set_config('musubi.institution', ?, false)")) {
                    bind.setString(1, MUSUBI);
                    bind.execute();
                }
            }
            try (Statement sql = owner.createStatement()) {
                assertThat(sql.executeUpdate(statement)).isPositive();
            }
        }
    }
}
