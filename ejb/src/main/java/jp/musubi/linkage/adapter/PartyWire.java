package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.envelope.PartyClient;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.linkage.boundary.LinkageError;

/** One question of an institution to another operator: sealed, posted, and only the answer to it taken back. */
@ApplicationScoped
class PartyWire {

    private final Envelopes envelopes;
    private final PartyClient client;

    protected PartyWire() {
        this(null, null);
    }

    @Inject
    PartyWire(Envelopes envelopes, PartyClient client) {
        this.envelopes = envelopes;
        this.client = client;
    }

    /**
     * One message to one party.
     *
     * @param messageId business id; the same at every attempt
     */
    record Message(String from, String to, String type, String messageId, Map<String, Object> body) {
    }

    Map<String, Object> ask(URI address, Message message) {
        Envelope request = envelopes.message(message.from(), message.to(), message.type(), message.messageId(), message.body());
        Envelope answer = envelopes.openResponse(client.post(message.from(), address, envelopes.seal(request)), request);
        if (answer.body() == null) {
            throw new BusinessException(LinkageError.ENVELOPE_BODY_INVALID, "body");
        }
        return answer.body();
    }
}
