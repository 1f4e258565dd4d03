package jp.musubi.ws.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import jp.musubi.identity.boundary.CallingSystems;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.security.Caller;
import jp.musubi.ws.identity.ClientCertificateMechanism;

/** Callers of the exchange are in the platform's list. */
@ApplicationScoped
public class SystemCertificateMechanism extends ClientCertificateMechanism {

    private final CallingSystems systems;

    protected SystemCertificateMechanism() {
        this(null);
    }

    @Inject
    public SystemCertificateMechanism(CallingSystems systems) {
        super(IdentityError.REGISTER_UNAVAILABLE);
        this.systems = systems;
    }

    @Override
    protected Caller identify(X509Certificate leaf) {
        return systems.identify(leaf);
    }
}
