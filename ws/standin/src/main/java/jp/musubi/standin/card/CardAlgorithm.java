package jp.musubi.standin.card;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What today's cards compute, and what the next ones will. */
public enum CardAlgorithm {
    RSA_2048("RSA", new RSAKeyGenParameterSpec(2_048, RSAKeyGenParameterSpec.F4), "SHA256withRSA"),
    ECDSA_P384("EC", new ECGenParameterSpec("secp384r1"), "SHA384withECDSA");

    private final String keys;
    private final AlgorithmParameterSpec size;
    private final String signature;

    CardAlgorithm(String keys, AlgorithmParameterSpec size, String signature) {
        this.keys = keys;
        this.size = size;
        this.signature = signature;
    }

    public KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link java.security.Signature} calls it. */
    public String signature() {
        return signature;
    }

    ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(signature).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
