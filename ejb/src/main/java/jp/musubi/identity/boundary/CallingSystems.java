package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.logging.Logger;
import jp.musubi.identity.domain.RegisteredSystem;
import jp.musubi.identity.domain.SystemDirectory;
import jp.musubi.kernel.crypto.Fingerprint;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;

/** 接続システム. Says which system of which institution, or which party, stands behind a client certificate. */
@Stateless
@DenyAll
@Guarded
public class CallingSystems {

    private static final Logger LOG = Logger.getLogger(CallingSystems.class.getName());

    private final SystemDirectory directory;
    private final Clock clock;

    protected CallingSystems() {
        this(null, null);
    }

    @Inject
    public CallingSystems(SystemDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * On the path of every request: a hash and a look-up in memory, no transaction and no SQL.
     *
     * @param leaf the certificate that the TLS handshake proved, whose chain was checked there; null when there was none
     * @throws BusinessException CERTIFICATE_MISSING, SYSTEM_NOT_REGISTERED, SYSTEM_REVOKED, CERTIFICATE_OUT_OF_DATE,
     *     REGISTER_UNAVAILABLE
     */
    @PermitAll
    @Audited("identity.system.identify")
    @DisclosesNothing("systems and parties are not persons")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Caller identify(X509Certificate leaf) {
        if (leaf == null) {
            throw new BusinessException(IdentityError.CERTIFICATE_MISSING);
        }
        String fingerprint = Fingerprint.of(leaf);
        RegisteredSystem system = directory.find(fingerprint)
                .orElseThrow(() -> refuse(IdentityError.SYSTEM_NOT_REGISTERED, fingerprint));
        if (system.revoked()) {
            throw refuse(IdentityError.SYSTEM_REVOKED, fingerprint);
        }
        // A connection that stays open outlives the handshake's own check.
        Date now = Date.from(clock.instant());
        if (now.before(leaf.getNotBefore()) || now.after(leaf.getNotAfter())) {
            throw refuse(IdentityError.CERTIFICATE_OUT_OF_DATE, fingerprint);
        }
        return system.caller();
    }

    /** The audit row has no room for a stranger's certificate; the log says which one it was. */
    private static BusinessException refuse(IdentityError error, String fingerprint) {
        LOG.info(() -> error.code() + " client certificate " + fingerprint);
        return new BusinessException(error);
    }
}
