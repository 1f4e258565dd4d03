package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import jp.musubi.kernel.envelope.PartyClient;
import jp.musubi.network.domain.PartyCalls;

/** Mutual TLS with the hub's own client certificate. */
@ApplicationScoped
class HubPartyCalls implements PartyCalls {

    private final PartyClient client;
    private final HubSettings settings;

    protected HubPartyCalls() {
        this(null, null);
    }

    @Inject
    HubPartyCalls(PartyClient client, HubSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public String post(URI address, String envelope) {
        return client.post(settings.partyCode(), address, envelope);
    }
}
