package jp.musubi.ws.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import jp.musubi.kernel.security.Caller;
import jp.musubi.network.boundary.CallingParties;
import jp.musubi.network.boundary.NetworkError;
import jp.musubi.ws.identity.ClientCertificateMechanism;

/** Callers of the hub are in the hub operator's own list. */
@ApplicationScoped
public class PartyCertificateMechanism extends ClientCertificateMechanism {

    private final CallingParties parties;

    protected PartyCertificateMechanism() {
        this(null);
    }

    @Inject
    public PartyCertificateMechanism(CallingParties parties) {
        super(NetworkError.REGISTER_UNAVAILABLE);
        this.parties = parties;
    }

    @Override
    protected Caller identify(X509Certificate leaf) {
        return parties.identify(leaf);
    }
}
