package jp.musubi.selfinfo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.envelope.PartyClient;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.selfinfo.boundary.SelfInfoError;
import jp.musubi.selfinfo.domain.PortalParties;
import jp.musubi.selfinfo.domain.PortalWire;

/** Sealed envelopes over mutual TLS with the portal's own keys ({@code docs/hub-contract.md}). */
@ApplicationScoped
class EnvelopeWire implements PortalWire {

    private final NodeConfiguration configuration;
    private final PortalParties parties;
    private final Envelopes envelopes;
    private final PartyClient client;

    protected EnvelopeWire() {
        this(null, null, null, null);
    }

    @Inject
    EnvelopeWire(NodeConfiguration configuration, PortalParties parties, Envelopes envelopes, PartyClient client) {
        this.configuration = configuration;
        this.parties = parties;
        this.envelopes = envelopes;
        this.client = client;
    }

    @Override
    public Map<String, Object> askHub(String operation, String type, String messageId, Map<String, Object> body) {
        return ask(parties.hub(), configuration.hub(), operation, envelope(parties.hub(), type, messageId, body));
    }

    @Override
    public Map<String, Object> askJlis(String operation, String type, String messageId, Map<String, Object> body) {
        return ask(parties.jlis(), configuration.jlis(), operation, envelope(parties.jlis(), type, messageId, body));
    }

    private Envelope envelope(String party, String type, String messageId, Map<String, Object> body) {
        return envelopes.message(parties.portal(), party, type, messageId, body);
    }

    private Map<String, Object> ask(String party, URI base, String operation, Envelope message) {
        try {
            String answer = client.post(parties.portal(), URI.create(base + "/" + operation), envelopes.seal(message));
            return envelopes.openResponse(answer, message).body();
        } catch (BusinessException failed) {
            throw new BusinessException(SelfInfoError.NETWORK_UNREACHABLE, failed, party);
        }
    }
}
