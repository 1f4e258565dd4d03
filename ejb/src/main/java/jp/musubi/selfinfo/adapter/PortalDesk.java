package jp.musubi.selfinfo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.selfinfo.domain.HistoryDesk;
import jp.musubi.selfinfo.domain.Names;
import jp.musubi.selfinfo.domain.PortalCodeRepository;
import jp.musubi.selfinfo.domain.PortalParties;
import jp.musubi.selfinfo.domain.PortalWire;

/** Puts the portal's domain together, which knows nothing of containers. */
@ApplicationScoped
class PortalDesk {

    private final NodeConfiguration configuration;

    protected PortalDesk() {
        this(null);
    }

    @Inject
    PortalDesk(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Party codes: {@code musubi.portal.party}, {@code musubi.hub.party}, {@code musubi.jlis.party}. */
    @Produces
    @Dependent
    public PortalParties parties() {
        return new PortalParties(configuration.find("musubi.portal.party").orElse("9900000000000001"),
                configuration.find("musubi.hub.party").orElse("9900000000000000"),
                configuration.find("musubi.jlis.party").orElse("9800000000000000"));
    }

    @Produces
    @Dependent
    public HistoryDesk history(PortalCodeRepository codes, PortalWire wire, PortalParties parties, Envelopes envelopes, Names names,
            Clock clock) {
        return new HistoryDesk(codes, wire, parties, envelopes, names, clock);
    }
}
