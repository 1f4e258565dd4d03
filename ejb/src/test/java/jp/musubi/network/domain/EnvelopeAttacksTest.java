package jp.musubi.network.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.network.PartyKeysFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way we know to put a wrong envelope before the hub, and the code each one ends in. */
class EnvelopeAttacksTest {

    @TempDir
    static Path keys;

    private final HubFixture hub = new HubFixture(keys);
    private final String person = hub.person(HubFixture.MUSUBI, HubFixture.ENISHI);

    @BeforeAll
    static void keys() {
        PartyKeysFixture.write(keys, HubFixture.HUB, HubFixture.PORTAL, HubFixture.JLIS, HubFixture.MUSUBI, HubFixture.ENISHI,
                HubFixture.STRANGER);
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("not an envelope at all", "ENV-0001", t -> "hello"),
                attack("two parts instead of three", "ENV-0001", t -> t.good().substring(0, t.good().lastIndexOf('.'))),
                attack("payload that is not JSON", "ENV-0001", t -> t.resign(HubFixture.MUSUBI, "{")),
                attack("payload without members", "ENV-0001", t -> t.resign(HubFixture.MUSUBI, "{}")),
                attack("second beyond all calendars", "ENV-0001", t -> t.resign(HubFixture.MUSUBI,
                        t.payload().replaceFirst("\"iat\":\\d+", "\"iat\":1e18"))),
                attack("second before all calendars", "ENV-0001", t -> t.resign(HubFixture.MUSUBI,
                        t.payload().replaceFirst("\"exp\":\\d+", "\"exp\":-1e18"))),
                attack("over-long nonce", "ENV-0001", t -> t.resign(HubFixture.MUSUBI,
                        t.payload().replaceFirst("\"jti\":\"", "$0" + "x".repeat(64)))),
                attack("nonce that is none", "ENV-0001", t -> t.resign(HubFixture.MUSUBI, t.payload().replaceFirst("\"jti\":\"[0-9a-f]+", "\"jti\":\"1"))),
                attack("nonce in capitals", "ENV-0001", t -> t.resign(HubFixture.MUSUBI, t.payload().replaceFirst("\"jti\":\"[0-9a-f]+", "\"jti\":\"" + "A".repeat(32)))),
                attack("number in place of the nonce", "ENV-0001", t -> t.resign(HubFixture.MUSUBI, t.payload().replaceFirst("\"jti\":\"[0-9a-f]+\"", "\"jti\":1"))),
                attack("member that nobody knows", "ENV-0001", t -> t.resign(HubFixture.MUSUBI, t.payload().replaceFirst("\"jti\":", "\"more\":1,$0"))),
                attack("over-long message id", "ENV-0001", t -> t.resign(HubFixture.MUSUBI,
                        t.payload().replaceFirst("\"mid\":\"", "$0" + "x".repeat(80)))),
                attack("tampered body under the old signature", "ENV-0004", EnvelopeAttacksTest::tampered),
                attack("signature of another envelope", "ENV-0004", EnvelopeAttacksTest::foreignSignature),
                attack("re-signed by another party in the issuer's name", "ENV-0003", t -> t.resign(HubFixture.ENISHI, t.payload())),
                attack("re-signed by another party under the issuer's key id", "ENV-0004", EnvelopeAttacksTest::stolenKeyId),
                attack("issuer without a certificate", "ENV-0003", t -> t.resign(HubFixture.MUSUBI,
                        t.payload().replace("\"iss\":\"" + HubFixture.MUSUBI, "\"iss\":\"0220100000001700"))),
                attack("algorithm none", "ENV-0002", t -> t.header("{\"alg\":\"none\",\"typ\":\"musubi+jws\"}")),
                attack("algorithm none without a signature", "ENV-0002", t -> unsigned(t.header("{\"alg\":\"none\",\"typ\":\"musubi+jws\"}"))),
                attack("algorithm of an encryption", "ENV-0002", t -> t.header("{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"typ\":\"musubi+jws\"}")),
                attack("no algorithm", "ENV-0001", t -> t.header("{\"typ\":\"musubi+jws\"}")),
                attack("HMAC keyed with the public certificate", "ENV-0002", EnvelopeAttacksTest::hmacWithPublicKey),
                attack("critical header parameter", "ENV-0002", t -> t.header("{\"alg\":\"ES256\",\"typ\":\"musubi+jws\",\"kid\":\""
                        + t.keyId() + "\",\"crit\":[\"exp\"],\"exp\":1}")),
                attack("end-to-end request passed off as an envelope", "ENV-0001", t -> t.hub.envelopes.sign(HubFixture.MUSUBI,
                        SignedRequest.TYPE, Json.readObject(t.payload()))),
                attack("stale", "ENV-0005", t -> t.later(t.good(), Duration.ofSeconds(61))),
                attack("from the future", "ENV-0005", t -> t.later(t.good(), Duration.ofSeconds(-31))),
                attack("living longer than allowed", "ENV-0005", t -> t.resign(HubFixture.MUSUBI,
                        t.payload().replaceFirst("\"exp\":\\d+", "\"exp\":1999999999"))),
                attack("for another party", "ENV-0006", t -> t.hub.envelopes.seal(t.hub.envelopes.message(HubFixture.MUSUBI,
                        HubFixture.ENISHI, "inquiry", HubFixture.NUMBER, t.body()))),
                attack("good envelope over another party's connection", "NET-0101", t -> t.as(HubFixture.ENISHI, t.good())),
                attack("party with a certificate that is not registered", "NET-0102", t -> t.as(HubFixture.STRANGER,
                        t.hub.sealed(HubFixture.STRANGER, "inquiry", HubFixture.NUMBER, t.body()))),
                attack("portal that inquires", "NET-0103", t -> t.as(HubFixture.PORTAL,
                        t.hub.sealed(HubFixture.PORTAL, "inquiry", HubFixture.NUMBER, t.body()))),
                attack("envelope of another operation", "NET-0201", t -> t.hub.sealed(HubFixture.MUSUBI, "answer",
                        HubFixture.NUMBER, t.body())),
                attack("answer sent as a request", "NET-0201", EnvelopeAttacksTest::answerAsRequest),
                attack("no body", "NET-0202", t -> t.hub.sealed(HubFixture.MUSUBI, "inquiry", HubFixture.NUMBER, null)),
                attack("unknown member", "NET-0202", t -> t.with("extra", "1")),
                attack("text in place of true", "NET-0202", t -> t.with("nonDisclosure", "true")),
                attack("missing member", "NET-0202", t -> t.with("provider", null)),
                attack("over-long request", "NET-0202", t -> t.with("req", "x".repeat(8193))),
                attack("wrong characters", "NET-0202", t -> t.with("task", "JM'; drop table--")),
                attack("impossible date", "NET-0202", t -> t.with("onDate", "2026-02-30")),
                attack("body that says another provider than the signed request", "NET-0203", t -> t.with("provider", HubFixture.MUSUBI)),
                attack("body that says another task than the signed request", "NET-0203", t -> t.with("task", "JM01000000081001")),
                attack("signed request of another party", "ENV-0003", t -> t.with("req",
                        t.hub.envelopes.sign(HubFixture.ENISHI, SignedRequest.TYPE, Map.of()))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void wrong_envelope_is_refused_and_leaves_nothing(String name, String code, Function<Attempt, String> attack) {
        // given
        Attempt attempt = new Attempt(hub, hub.codeOf(person, HubFixture.MUSUBI));
        String envelope = attack.apply(attempt);
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> attempt.send(envelope));
        // then
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(hub.store.nonces).isEmpty();
        assertThat(hub.store.exchanges).isEmpty();
        assertThat(hub.store.records).isEmpty();
        assertThat(hub.wire).isEmpty();
    }

    @Test
    void replayed_nonce_is_refused_although_the_envelope_is_still_young() {
        // given
        hub.platforms.put(HubFixture.ENISHI + "/provisions", message -> Map.of("outcome", "NO_DATA"));
        Attempt attempt = new Attempt(hub, hub.codeOf(person, HubFixture.MUSUBI));
        String envelope = attempt.good();
        attempt.send(envelope);
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> attempt.send(envelope));
        // then
        assertThat(refused.code()).isEqualTo("ENV-0007");
        assertThat(hub.store.records).hasSize(2);
    }

    @Test
    void provider_that_answers_with_the_answer_to_another_message_is_not_believed() {
        // given
        HubFixture reordering = new HubFixture(keys);
        Envelope other = reordering.envelopes.message(HubFixture.HUB, HubFixture.ENISHI, "provision", "other", Map.of());
        String answerToOther = reordering.envelopes.seal(reordering.envelopes.response(other, Map.of("outcome", "NO_DATA")));
        Switchboard switchboard = new Switchboard(HubFixture.HUB, reordering.envelopes, (address, jws) -> answerToOther);
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> switchboard.ask(
                reordering.store.parties.get(HubFixture.ENISHI), "provisions", "provision", HubFixture.NUMBER, Map.of()));
        // then
        assertThat(refused.code()).isEqualTo("ENV-0008");
    }

    @Test
    void answer_of_another_party_is_not_believed() {
        // given
        Switchboard switchboard = new Switchboard(HubFixture.HUB, hub.envelopes, (address, jws) -> {
            Envelope message = hub.envelopes.open(jws, HubFixture.ENISHI);
            return hub.envelopes.seal(new Envelope(HubFixture.MUSUBI, HubFixture.HUB, message.issuedAt(), message.expiresAt(), "0".repeat(32),
                    "provision.answer", message.messageId(), message.nonce(), Map.of("outcome", "NO_DATA")));
        });
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> switchboard.ask(
                hub.store.parties.get(HubFixture.ENISHI), "provisions", "provision", HubFixture.NUMBER, Map.of()));
        // then
        assertThat(refused.code()).isEqualTo("ENV-0009");
    }

    private static Arguments attack(String name, String code, Function<Attempt, String> attack) {
        return Arguments.of(name, code, attack);
    }

    private static String tampered(Attempt attempt) {
        String[] parts = attempt.good().split("\\.");
        String other = attempt.payload().replace(HubFixture.ENISHI, HubFixture.STRANGER);
        return parts[0] + "." + Base64URL.encode(other) + "." + parts[2];
    }

    private static String unsigned(String envelope) {
        return envelope.substring(0, envelope.lastIndexOf('.') + 1);
    }

    private static String foreignSignature(Attempt attempt) {
        String good = attempt.good();
        String another = attempt.hub.sealed(HubFixture.MUSUBI, "inquiry", "another", attempt.body());
        return good.substring(0, good.lastIndexOf('.')) + another.substring(another.lastIndexOf('.'));
    }

    private static String stolenKeyId(Attempt attempt) {
        String[] parts = attempt.good().split("\\.");
        String forged = attempt.resign(HubFixture.ENISHI, attempt.payload());
        return parts[0] + "." + parts[1] + forged.substring(forged.lastIndexOf('.'));
    }

    private static String hmacWithPublicKey(Attempt attempt) {
        try {
            byte[] publicKey = Files.readAllBytes(keys.resolve("parties/" + HubFixture.MUSUBI + ".pem"));
            JWSObject forged = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("musubi+jws"))
                    .keyID(attempt.keyId()).build(), new Payload(attempt.payload()));
            forged.sign(new MACSigner(publicKey));
            return forged.serialize();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answerAsRequest(Attempt attempt) {
        Envelope request = attempt.hub.envelopes.message(HubFixture.HUB, HubFixture.MUSUBI, "inquiry", HubFixture.NUMBER, Map.of());
        return attempt.hub.envelopes.seal(attempt.hub.envelopes.response(request, attempt.body()));
    }

    /** One try to get something past the hub. */
    static final class Attempt {

        final HubFixture hub;
        private final String code;
        private String connection = HubFixture.MUSUBI;

        Attempt(HubFixture hub, String code) {
            this.hub = hub;
            this.code = code;
        }

        Map<String, Object> body() {
            return hub.inquiry(code);
        }

        String good() {
            return hub.sealed(HubFixture.MUSUBI, "inquiry", HubFixture.NUMBER, body());
        }

        String payload() {
            return Base64URL.from(good().split("\\.")[1]).decodeToString();
        }

        String keyId() {
            return (String) Json.readObject(Base64URL.from(good().split("\\.")[0]).decodeToString()).get("kid");
        }

        String header(String header) {
            String[] parts = good().split("\\.");
            return Base64URL.encode(header) + "." + parts[1] + "." + parts[2];
        }

        /** Signs any text as an envelope with a party's key. */
        String resign(String party, String payload) {
            return payload.equals("{") ? replacePayload(payload)
                    : hub.envelopes.sign(party, "musubi+jws", Json.readObject(payload));
        }

        private String replacePayload(String payload) {
            String[] parts = good().split("\\.");
            return parts[0] + "." + Base64URL.encode(payload) + "." + parts[2];
        }

        String with(String member, Object value) {
            Map<String, Object> body = body();
            body.put(member, value);
            return hub.sealed(HubFixture.MUSUBI, "inquiry", HubFixture.NUMBER, body);
        }

        String later(String envelope, Duration time) {
            hub.clock.forward(time);
            return envelope;
        }

        String as(String party, String envelope) {
            connection = party;
            return envelope;
        }

        void send(String envelope) {
            hub.inquiries.inquire(hub.mailroom.open(envelope, connection, MessageType.INQUIRY));
        }
    }
}
