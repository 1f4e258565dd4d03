package jp.musubi.kernel.envelope;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Who computes on P-256 and P-384: AWS-LC where its native library fits the machine, else Bouncy Castle. Both do the same to the bit; an
 * exchange's signatures cost a quarter with the first.
 */
public final class Curves {

    private static final Provider CHOSEN = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null
            ? AmazonCorrettoCryptoProvider.INSTANCE : new BouncyCastleProvider();

    private Curves() {
    }

    public static Provider provider() {
        return CHOSEN;
    }
}
