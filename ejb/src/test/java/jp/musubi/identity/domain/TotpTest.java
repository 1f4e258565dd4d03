package jp.musubi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** RFC 6238, appendix B; the last six of its eight digits. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:10Z");

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void computes_what_the_rfc_computes(long second, String code) {
        Instant time = Instant.ofEpochSecond(second);

        assertThat(Totp.code(SECRET, Totp.step(time))).isEqualTo(code);
        assertThat(Totp.matchingStep(SECRET, code, time)).hasValue(Totp.step(time));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void takes_one_step_before_and_after(int off, boolean taken) {
        String code = Totp.code(SECRET, Totp.step(NOW) + off);

        assertThat(Totp.matchingStep(SECRET, code, NOW).isPresent()).isEqualTo(taken);
    }

    @Test
    void takes_nothing_that_is_no_code() {
        for (String typed : new String[] {"", "0", "28708", "2870820", "abcdef", "<script>", "-28708"}) {
            assertThat(Totp.matchingStep(SECRET, typed, Instant.ofEpochSecond(59))).as(typed).isEmpty();
        }
    }
}
