package jp.musubi.network.domain;

import jakarta.validation.Validator;
import java.util.Map;
import jp.musubi.kernel.envelope.CheckedBody;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.network.boundary.NetworkError;

/**
 * Opens what parties send to the hub and seals what the hub answers. The issuer must be the party of the TLS client
 * certificate, so that a stolen envelope is worthless on another connection.
 */
public final class Mailroom {

    private final String hub;
    private final Envelopes envelopes;
    private final PartyRepository parties;
    private final Validator validator;

    public Mailroom(String hub, Envelopes envelopes, PartyRepository parties, Validator validator) {
        this.hub = hub;
        this.envelopes = envelopes;
        this.parties = parties;
        this.validator = validator;
    }

    /**
     * @param callingParty party of the connection's client certificate
     * @throws BusinessException one of EnvelopeError or {@link NetworkError}
     */
    public <T> Incoming<T> open(String jws, String callingParty, MessageType<T> type) {
        Envelope envelope = envelopes.open(jws, hub);
        if (!envelope.issuer().equals(callingParty)) {
            throw new BusinessException(NetworkError.SENDER_IS_NOT_CALLER, envelope.issuer());
        }
        Party sender = parties.find(envelope.issuer())
                .orElseThrow(() -> new BusinessException(NetworkError.PARTY_NOT_REGISTERED, envelope.issuer()));
        if (!type.senders().contains(sender.kind())) {
            throw new BusinessException(NetworkError.NOT_FOR_THIS_PARTY, envelope.issuer());
        }
        if (!type.name().equals(envelope.type()) || !envelope.responseTo().isEmpty()) {
            throw new BusinessException(NetworkError.WRONG_MESSAGE_TYPE, type.name());
        }
        return new Incoming<>(envelope, sender, body(envelope.body(), type.body()));
    }

    public String reply(Incoming<?> to, Object answer) {
        return envelopes.seal(envelopes.response(to.envelope(), Json.toObject(answer)));
    }

    /** Turns plain JSON types into a checked record. */
    public <T> T body(Map<String, Object> plain, Class<T> type) {
        return CheckedBody.of(plain, type, validator, NetworkError.INVALID_BODY);
    }
}
