package jp.musubi.kernel.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

class NonceStoreTest {

    private static final String HUB = "9900000000000000";
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @OnBothDatabases
    void forgets_what_is_stale_and_nothing_else(TestDatabase db) {
        use(db, "stale", NOON.minusSeconds(1));
        use(db, "fresh", NOON);

        int forgotten = db.inTransaction(entities -> new JpaNonceStore(entities).forgetExpired(NOON));

        assertThat(forgotten).isEqualTo(1);
        assertThatThrownBy(() -> use(db, "fresh", NOON)).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(EnvelopeError.REPLAYED));
    }

    private static void use(TestDatabase db, String nonce, Instant expiresAt) {
        db.run(entities -> new JpaNonceStore(entities).use(HUB, nonce, expiresAt));
    }
}
