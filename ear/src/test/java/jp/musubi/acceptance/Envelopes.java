package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.regex.Pattern;
import jp.musubi.standin.wire.MutualTlsClient;

/** Spoilt envelopes, and what must come back for them. */
final class Envelopes {

    /** Says something in Japanese and nothing of the program's inside. */
    static final Pattern JAPANESE = Pattern.compile("(?s)(?=.*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}])(?!.*(Exception|\\bat jp\\.|\\.java:)).*");

    private Envelopes() {
    }

    static String withOneCharacterChanged(String envelope) {
        String[] parts = envelope.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = payload.replace("\"count\":1", "\"count\":2");
        assertThat(other).isNotEqualTo(payload);
        return parts[0] + "." + encoded(other) + "." + parts[2];
    }

    /** The same payload under another header, without a valid signature. */
    static String withHeader(String envelope, String header) {
        String[] parts = envelope.split("\\.");
        return encoded(header) + "." + parts[1] + "." + (header.contains("none") ? "" : parts[2]);
    }

    /** A sound signature, but by a key that only the message itself vouches for. */
    static String signedByAStranger(String envelope) {
        try {
            JWSObject sound = JWSObject.parse(envelope);
            ECKey own = new ECKeyGenerator(Curve.P_256).generate();
            JWSObject forged = new JWSObject(new JWSHeader.Builder(sound.getHeader()).jwk(own.toPublicJWK()).build(), sound.getPayload());
            forged.sign(new ECDSASigner(own));
            return forged.serialize();
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static void assertProblem(MutualTlsClient.Answer answer, int status, String code) {
        assertThat(answer.body()).contains("\"" + code + "\"");
        assertThat(answer.status()).isEqualTo(status);
        JsonNode problem = RestAgencySystem.read(answer.body());
        assertThat(problem.get("code").textValue()).isEqualTo(code);
        assertThat(problem.get("detail").textValue()).matches(JAPANESE);
        assertThat(problem.get("detailEn").textValue()).isNotBlank();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
