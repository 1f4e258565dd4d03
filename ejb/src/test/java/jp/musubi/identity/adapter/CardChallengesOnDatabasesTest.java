package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.domain.card.CardChallengeStore.Use;
import jp.musubi.identity.domain.card.ChallengeBinding;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** Challenges for cards, on both databases. */
class CardChallengesOnDatabasesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final String HASH = "0a".repeat(32);
    private static final String SESSION = "s".repeat(43);
    private static final ChallengeBinding LOGIN = ChallengeBinding.of(CardPurpose.LOGIN, "https://portal.example", SESSION, "");
    private static final ChallengeBinding SIGN = ChallengeBinding.of(CardPurpose.SIGN, "https://portal.example", SESSION, "ab".repeat(32));

    @OnBothDatabases
    void is_used_once(TestDatabase db) {
        give(db, LOGIN);

        assertThat(use(db, LOGIN, NOW.plusSeconds(119))).isEqualTo(Use.USED_NOW);
        assertThat(use(db, LOGIN, NOW.plusSeconds(119))).isEqualTo(Use.USED_BEFORE);
        assertThat(use(db, LOGIN, NOW.plusSeconds(500))).isEqualTo(Use.USED_BEFORE);
    }

    @OnBothDatabases
    void ends_after_two_minutes(TestDatabase db) {
        give(db, LOGIN);

        assertThat(use(db, LOGIN, NOW.plusSeconds(120))).isEqualTo(Use.EXPIRED);
    }

    @OnBothDatabases
    void is_nothing_for_any_other_binding_and_not_used_up_by_it(TestDatabase db) {
        give(db, SIGN);

        List<ChallengeBinding> others = List.of(LOGIN, ChallengeBinding.of(CardPurpose.SIGN, "https://evil.example", SESSION, SIGN.documentHash()),
                ChallengeBinding.of(CardPurpose.SIGN, SIGN.origin(), "t".repeat(43), SIGN.documentHash()), ChallengeBinding.of(CardPurpose.SIGN, SIGN.origin(), SESSION, "cd".repeat(32)));
        assertThat(others).extracting(other -> use(db, other, NOW)).containsOnly(Use.UNKNOWN);
        assertThat(use(db, SIGN, NOW)).isEqualTo(Use.USED_NOW);
    }

    @OnBothDatabases
    void is_used_by_one_of_many_who_come_at_once(TestDatabase db) {
        give(db, LOGIN);
        List<CompletableFuture<Use>> tries = Stream.generate(() -> CompletableFuture.supplyAsync(() -> use(db, LOGIN, NOW.plusSeconds(1)))).limit(8).toList();

        assertThat(tries.stream().map(CompletableFuture::join).filter(Use.USED_NOW::equals)).hasSize(1);
    }

    @OnBothDatabases
    void is_forgotten_after_a_day(TestDatabase db) {
        give(db, LOGIN);

        sweep(db, NOW.plus(Duration.ofHours(23)));
        assertThat(use(db, LOGIN, NOW.plus(Duration.ofHours(23)))).isEqualTo(Use.EXPIRED);
        sweep(db, NOW.plus(Duration.ofHours(25)));
        assertThat(use(db, LOGIN, NOW)).isEqualTo(Use.UNKNOWN);
    }

    private static void give(TestDatabase db, ChallengeBinding binding) {
        call(db.migrate("identity"), NOW, store -> {
            store.add(HASH, binding, NOW, NOW.plusSeconds(120));
            return null;
        });
    }

    private static void sweep(TestDatabase db, Instant now) {
        call(db, now, store -> {
            store.forgetOld();
            return null;
        });
    }

    private static Use use(TestDatabase db, ChallengeBinding binding, Instant now) {
        return call(db, now, store -> store.use(HASH, binding, now));
    }

    private static <T> T call(TestDatabase db, Instant now, Function<JpaCardChallengeStore, T> act) {
        return db.inTransaction(entities -> act.apply(new JpaCardChallengeStore(entities, Clock.fixed(now, ZoneOffset.UTC))));
    }
}
