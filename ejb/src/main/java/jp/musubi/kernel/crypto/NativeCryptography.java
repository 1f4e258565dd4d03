package jp.musubi.kernel.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.security.Security;
import java.util.logging.Logger;

/**
 * AWS-LC through Amazon's provider, where its native library fits the machine. While the archive is deployed it comes before
 * the JDK's providers, which take ten times as long for the P-256 of a TLS handshake: an agency system that opens a connection
 * for each message costs as much for that as for the message.
 */
@Singleton
@Startup
@PermitAll
public class NativeCryptography {

    private static final Logger LOG = Logger.getLogger(NativeCryptography.class.getName());

    private final Throwable loadingError;

    public NativeCryptography() {
        this(AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError());
    }

    NativeCryptography(Throwable loadingError) {
        this.loadingError = loadingError;
    }

    @PostConstruct
    void install() {
        if (loadingError != null) {
            LOG.info("cryptography by the JDK and Bouncy Castle; AWS-LC does not load here: " + loadingError.getMessage());
        } else if (Security.insertProviderAt(AmazonCorrettoCryptoProvider.INSTANCE, 1) > 0) {
            LOG.info("cryptography by AWS-LC " + AmazonCorrettoCryptoProvider.INSTANCE.getVersionStr());
        }
    }

    @PreDestroy
    void remove() {
        Security.removeProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
    }
}
