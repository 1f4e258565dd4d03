package jp.musubi.kernel.envelope;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Who computes on P-256: AWS-LC through Amazon's provider where its native library fits the machine, else Bouncy Castle.
 * Both do the same to the bit; an exchange's signatures cost a quarter with the first.
 */
final class Curves {

    private static final Logger LOG = System.getLogger(Curves.class.getName());

    private Curves() {
    }

    static Provider provider() {
        return Chosen.PROVIDER;
    }

    /** The choice for a machine on which the native library loads or does not. */
    static Provider choose(Throwable loadingError) {
        if (loadingError == null) {
            LOG.log(Level.INFO, "elliptic curves by AWS-LC {0}", AmazonCorrettoCryptoProvider.INSTANCE.getVersionStr());
            return AmazonCorrettoCryptoProvider.INSTANCE;
        }
        LOG.log(Level.INFO, "elliptic curves by Bouncy Castle, AWS-LC does not load here: {0}", loadingError.getMessage());
        return new BouncyCastleProvider();
    }

    /** Initialised at first use. */
    private static final class Chosen {

        private static final Provider PROVIDER = choose(AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError());
    }
}
