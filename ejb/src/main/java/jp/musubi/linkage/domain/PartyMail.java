package jp.musubi.linkage.domain;

import jakarta.validation.Validator;
import java.util.Map;
import jp.musubi.kernel.envelope.CheckedBody;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.linkage.boundary.LinkageError;

/** Opens what the hub sends to an institution of this node and seals what the institution answers. */
public final class PartyMail {

    private final String hub;
    private final Envelopes envelopes;
    private final Validator validator;

    /** @param hub party code of the hub, the only one that may send */
    public PartyMail(String hub, Envelopes envelopes, Validator validator) {
        this.hub = hub;
        this.envelopes = envelopes;
        this.validator = validator;
    }

    /**
     * @param caller party of the connection's client certificate; a stolen envelope is worthless on another connection
     * @throws BusinessException an EnvelopeError, SENDER_NOT_HUB, ENVELOPE_TYPE_UNEXPECTED, ENVELOPE_BODY_INVALID
     */
    public <T> Letter<T> open(String jws, String institution, String caller, Kind<T> kind) {
        Envelope envelope = envelopes.open(jws, institution);
        if (!envelope.issuer().equals(hub) || !caller.equals(hub)) {
            throw new BusinessException(LinkageError.SENDER_NOT_HUB);
        }
        if (!envelope.type().equals(kind.type()) || !envelope.responseTo().isEmpty()) {
            throw new BusinessException(LinkageError.ENVELOPE_TYPE_UNEXPECTED, kind.type());
        }
        return new Letter<>(envelope, body(envelope.body(), kind.body()));
    }

    public String reply(Letter<?> to, Object answer) {
        return envelopes.seal(envelopes.response(to.envelope(), Json.toObject(answer)));
    }

    /** Turns plain JSON types into a checked record. @throws BusinessException ENVELOPE_BODY_INVALID */
    public <T> T body(Map<String, Object> plain, Class<T> type) {
        return CheckedBody.of(plain, type, validator, LinkageError.ENVELOPE_BODY_INVALID);
    }

    /** A kind of message: {@code typ} of the envelope and record of its body. */
    public record Kind<T>(String type, Class<T> body) {

        public static final Kind<ProvisionRequest> PROVISION = new Kind<>("provision", ProvisionRequest.class);
        public static final Kind<HubAnswer> ANSWER = new Kind<>("answer", HubAnswer.class);
        public static final Kind<DisclosureRequest> DISCLOSURE = new Kind<>("disclosure", DisclosureRequest.class);
    }

    /** An opened message; its nonce is still to be used. */
    public record Letter<T>(Envelope envelope, T body) {
    }
}
