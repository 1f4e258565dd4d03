package jp.musubi.network.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import jp.musubi.kernel.crypto.Fingerprint;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.network.domain.PartyCertificate;
import jp.musubi.network.domain.PartyCertificateRepository;

/** 接続機関. Says which party stands behind a client certificate, by the hub operator's own list. */
@Stateless(name = "network.CallingParties")
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallingParties {

    private final PartyCertificateRepository certificates;
    private final Clock clock;

    protected CallingParties() {
        this(null, null);
    }

    @Inject
    public CallingParties(PartyCertificateRepository certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * @param leaf the certificate that the TLS handshake proved, whose chain was checked there; null when there was none
     * @throws BusinessException one of NET-0104 to NET-0108
     */
    @PermitAll
    @Audited("network.party.identify")
    @DisclosesNothing("parties are not persons")
    public Caller identify(X509Certificate leaf) {
        if (leaf == null) {
            throw new BusinessException(NetworkError.CERTIFICATE_MISSING);
        }
        PartyCertificate registered = registered(Fingerprint.of(leaf));
        if (registered.isRevoked()) {
            throw new BusinessException(NetworkError.CERTIFICATE_REVOKED);
        }
        // A connection that stays open outlives the handshake's own check.
        Date now = Date.from(clock.instant());
        if (now.before(leaf.getNotBefore()) || now.after(leaf.getNotAfter())) {
            throw new BusinessException(NetworkError.CERTIFICATE_OUT_OF_DATE);
        }
        return new Caller(Caller.Kind.PARTY, registered.party(), "party-" + registered.party(), "");
    }

    private PartyCertificate registered(String fingerprint) {
        try {
            return certificates.find(fingerprint)
                    .orElseThrow(() -> new BusinessException(NetworkError.CERTIFICATE_NOT_REGISTERED));
        } catch (PersistenceException e) {
            throw new BusinessException(NetworkError.REGISTER_UNAVAILABLE, e);
        }
    }
}
