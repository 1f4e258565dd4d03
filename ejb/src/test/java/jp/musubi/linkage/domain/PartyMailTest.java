package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.envelope.EnvelopeError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.linkage.boundary.LinkageError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyMailTest {

    private static final String HUB = LinkageFixture.HUB;
    private static final String ENISHI = LinkageFixture.ENISHI;

    private final LinkageFixture fixture = new LinkageFixture();
    private final PartyMail mail = new PartyMail(HUB, fixture.envelopes, LinkageFixture.VALIDATOR);

    @Test
    void opens_what_the_hub_sent_and_replies_to_it() {
        Envelope sent = envelope(HUB, ENISHI, "disclosure", body());

        PartyMail.Letter<DisclosureRequest> letter =
                mail.open(fixture.envelopes.seal(sent), ENISHI, HUB, PartyMail.Kind.DISCLOSURE);
        Envelope reply = fixture.envelopes.openResponse(mail.reply(letter, Map.of("content", "x")), sent);

        assertThat(letter.body().code()).isEqualTo("a".repeat(32));
        assertThat(reply.body()).containsEntry("content", "x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another institution speaks, 0220199201101700, 0220199301801700, 9900000000000000, disclosure, SENDER_NOT_HUB",
        "another certificate brings it, 9900000000000000, 0220199301801700, 0220199201101700, disclosure, SENDER_NOT_HUB",
        "another type, 9900000000000000, 0220199301801700, 9900000000000000, provision, ENVELOPE_TYPE_UNEXPECTED"})
    void refuses(String name, String issuer, String audience, String caller, String type, LinkageError error) {
        String jws = fixture.envelopes.seal(envelope(issuer, audience, type, body()));

        assertCode(error, () -> mail.open(jws, ENISHI, caller, PartyMail.Kind.DISCLOSURE));
    }

    @Test
    void refuses_what_is_meant_for_another_institution() {
        String jws = fixture.envelopes.seal(envelope(HUB, LinkageFixture.MUSUBI, "disclosure", body()));

        assertCode(EnvelopeError.WRONG_AUDIENCE, () -> mail.open(jws, ENISHI, HUB, PartyMail.Kind.DISCLOSURE));
    }

    @Test
    void refuses_an_answer_in_place_of_a_request() {
        Envelope question = envelope(ENISHI, HUB, "disclosure", body());
        Envelope answer = fixture.envelopes.response(question, body());

        assertCode(LinkageError.ENVELOPE_TYPE_UNEXPECTED,
                () -> mail.open(fixture.envelopes.seal(answer), ENISHI, HUB, PartyMail.Kind.DISCLOSURE));
    }

    @Test
    void refuses_a_stale_envelope() {
        String jws = fixture.envelopes.seal(envelope(HUB, ENISHI, "disclosure", body()));
        fixture.clock.forward(120);

        assertCode(EnvelopeError.OUT_OF_TIME, () -> mail.open(jws, ENISHI, HUB, PartyMail.Kind.DISCLOSURE));
    }

    @Test
    void refuses_a_tampered_envelope() {
        String jws = fixture.envelopes.seal(envelope(HUB, ENISHI, "disclosure", body()));
        String other = fixture.envelopes.seal(envelope(HUB, ENISHI, "disclosure", Map.of("code", "b".repeat(32), "req", "r")));
        String mixed = jws.split("\\.")[0] + "." + other.split("\\.")[1] + "." + jws.split("\\.")[2];

        assertCode(EnvelopeError.SIGNATURE_INVALID, () -> mail.open(mixed, ENISHI, HUB, PartyMail.Kind.DISCLOSURE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"code missing, code, ", "code too short, code, abc", "req missing, req, ", "unknown member, extra, 1"})
    void refuses_a_wrong_body(String name, String member, String value) {
        Map<String, Object> body = new HashMap<>(body());
        body.put(member, value);

        assertCode(LinkageError.ENVELOPE_BODY_INVALID, () -> mail.open(
                fixture.envelopes.seal(envelope(HUB, ENISHI, "disclosure", body)), ENISHI, HUB, PartyMail.Kind.DISCLOSURE));
    }

    @Test
    void opens_the_portals_request_only_under_its_own_id() {
        Map<String, Object> claims = Map.of("requestId", "other", "portal", LinkageFixture.PORTAL, "from", "2026-01-01T00:00:00Z",
                "to", "2026-12-01T00:00:00Z", "requestedAt", "2026-11-21T00:00:00Z");
        String req = fixture.envelopes.sign(LinkageFixture.PORTAL, "musubi-disclosure-req+jws", claims);
        PartyMail.Letter<DisclosureRequest> letter = mail.open(fixture.envelopes.seal(
                envelope(HUB, ENISHI, "disclosure", Map.of("code", "a".repeat(32), "req", req))), ENISHI, HUB, PartyMail.Kind.DISCLOSURE);

        assertCode(LinkageError.REQUEST_DIFFERS,
                () -> SignedDisclosureRequest.open(fixture.envelopes, LinkageFixture.PORTAL, letter));
    }

    private Envelope envelope(String issuer, String audience, String type, Map<String, Object> body) {
        return fixture.envelopes.message(issuer, audience, type, "request-1", body);
    }

    private static Map<String, Object> body() {
        return Map.of("code", "a".repeat(32), "req", "x.y.z");
    }

    private static void assertCode(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(code));
    }
}
