package jp.musubi.identity.domain.card;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import jp.musubi.kernel.envelope.Curves;

/** How a card signs. */
public enum CardAlgorithm {
    /** PKCS#1 v1.5 with SHA-256: today's cards. */
    RSA("SHA256withRSA"),
    /** ECDSA on P-384 with SHA-384, the signature as DER: the next cards. */
    ECDSA_P384("SHA384withECDSA");

    private final String signature;

    CardAlgorithm(String signature) {
        this.signature = signature;
    }

    /** Whether the key signed these bytes; malformed signatures did not. */
    boolean verifies(PublicKey key, byte[] signed, byte[] by) {
        try {
            Signature verification = Signature.getInstance(signature, Curves.provider());
            verification.initVerify(key);
            verification.update(signed);
            return verification.verify(by);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
