package jp.musubi.kernel.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.HandClock;
import jp.musubi.network.PartyKeysFixture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartyKeysTest {

    private static final String MUSUBI = "0220199201101700";

    private final HandClock clock = new HandClock(Instant.now());

    @Test
    void stops_using_certificates_that_run_out_while_the_node_runs(@TempDir Path directory) {
        PartyKeys keys = new PartyKeys(PartyKeysFixture.write(directory, MUSUBI), clock);
        assertThat(keys.signing(MUSUBI)).isNotNull();
        assertThat(keys.encryption(MUSUBI)).isNotNull();

        clock.forward(Duration.ofDays(2).toSeconds());

        assertUnknown(() -> keys.signing(MUSUBI));
        assertUnknown(() -> keys.encryption(MUSUBI));
    }

    private static void assertUnknown(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(EnvelopeError.UNKNOWN_KEY));
    }
}
