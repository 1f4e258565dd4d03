package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.domain.card.ChallengeBinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Helper and portal share no code: what the one signs must be what the other expects. */
class ChallengeDemandTest {

    private static final String ORIGIN = "https://portal.example:8443";
    private static final String SECRET = "what the browser's session keeps, and nobody else";

    @ParameterizedTest
    @EnumSource
    void both_ends_compute_the_same_bytes(CardPurpose purpose) throws GeneralSecurityException, RefusedException {
        byte[] challenge = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        String document = purpose == CardPurpose.SIGN ? "cd".repeat(32) : "";
        String session = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8)));

        ChallengeDemand demand = ChallengeDemand.of(Map.of("purpose", purpose.name(), "sessionHash", session, "documentHash", document,
                "challenge", HexFormat.of().formatHex(challenge), "pairing", "271828", "seconds", "100"), ORIGIN, Instant.EPOCH);

        assertThat(demand.message()).isEqualTo(ChallengeBinding.of(purpose, ORIGIN, SECRET, document).message(challenge));
    }
}
