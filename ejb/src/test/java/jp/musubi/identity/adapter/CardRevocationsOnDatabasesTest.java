package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import jp.musubi.identity.domain.card.RevocationReason;
import jp.musubi.identity.domain.card.RevocationStatus;
import jp.musubi.identity.domain.card.RevocationStatus.Source;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** What the cluster remembers of revocation, on both databases. */
class CardRevocationsOnDatabasesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final String KEY = "0a".repeat(32);
    private static final RevocationStatus GOOD = good(NOW);
    private static final RevocationStatus REVOKED = new RevocationStatus(RevocationReason.AFFILIATION_CHANGED, NOW.minusSeconds(60), Source.CRL, NOW, NOW.plusSeconds(9), NOW);

    @OnBothDatabases
    void gives_back_what_was_kept(TestDatabase db) {
        db.migrate("identity");
        keep(db, GOOD);
        keep(db, "0b".repeat(32), REVOKED);

        assertThat(find(db, KEY)).contains(GOOD);
        assertThat(find(db, "0b".repeat(32))).contains(REVOKED);
        assertThat(find(db, "0c".repeat(32))).isEmpty();
    }

    @OnBothDatabases
    void keeps_the_later_of_two_answers_whichever_comes_last(TestDatabase db) {
        db.migrate("identity");
        keep(db, good(NOW.plusSeconds(5)));
        keep(db, GOOD);

        assertThat(find(db, KEY)).contains(good(NOW.plusSeconds(5)));
    }

    @OnBothDatabases
    void keeps_a_revocation_against_every_later_answer(TestDatabase db) {
        db.migrate("identity");
        keep(db, GOOD);
        keep(db, REVOKED);
        keep(db, good(NOW.plusSeconds(500)));

        assertThat(find(db, KEY)).contains(REVOKED);
    }

    @OnBothDatabases
    void forgets_what_is_needed_no_more(TestDatabase db) {
        db.migrate("identity");
        keep(db, GOOD);

        sweep(db, NOW.plus(Duration.ofMinutes(9)));
        assertThat(find(db, KEY)).isPresent();
        sweep(db, NOW.plus(Duration.ofMinutes(11)));
        assertThat(find(db, KEY)).isEmpty();
    }

    private static RevocationStatus good(Instant checkedAt) {
        return new RevocationStatus(null, null, Source.OCSP, NOW.minusSeconds(5), null, checkedAt);
    }

    private static void keep(TestDatabase db, RevocationStatus status) {
        keep(db, KEY, status);
    }

    private static void keep(TestDatabase db, String key, RevocationStatus status) {
        call(db, NOW, memory -> {
            memory.keep(key, status, NOW.plus(Duration.ofMinutes(10)));
            return null;
        });
    }

    private static void sweep(TestDatabase db, Instant now) {
        call(db, now, memory -> {
            memory.forgetOld();
            return null;
        });
    }

    private static Optional<RevocationStatus> find(TestDatabase db, String key) {
        return call(db, NOW, memory -> memory.find(key));
    }

    private static <T> T call(TestDatabase db, Instant now, Function<JpaRevocationMemory, T> act) {
        return db.inTransaction(entities -> act.apply(new JpaRevocationMemory(entities, Clock.fixed(now, ZoneOffset.UTC))));
    }
}
