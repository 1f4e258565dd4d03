package jp.musubi.network.domain;

import java.net.URI;
import java.util.Map;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.boundary.NetworkError;

/** Speaks to other parties in the hub's name: seals, posts, and takes back only the answer to that very message. */
public final class Switchboard {

    private final String hub;
    private final Envelopes envelopes;
    private final PartyCalls calls;

    public Switchboard(String hub, Envelopes envelopes, PartyCalls calls) {
        this.hub = hub;
        this.envelopes = envelopes;
        this.calls = calls;
    }

    /** @return body of the party's answer */
    Map<String, Object> ask(Party party, String operation, String type, String messageId, Map<String, Object> body) {
        URI address = party.address(operation);
        Envelope message = envelopes.message(hub, party.code(), type, messageId, body);
        Envelope answer = envelopes.openResponse(calls.post(address, envelopes.seal(message)), message);
        if (answer.body() == null) {
            throw new BusinessException(NetworkError.ANSWER_NOT_UNDERSTOOD, party.code());
        }
        return answer.body();
    }
}
