package jp.musubi.kernel.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import javax.crypto.KeyAgreement;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private static final byte[] TEXT = {1, 2, 3};

    private final Provider here = Curves.provider();
    private final Provider fallback = new BouncyCastleProvider();

    @Test
    void what_one_provider_signs_the_other_verifies() throws GeneralSecurityException {
        KeyPair keys = keys();
        for (List<Provider> pair : List.of(List.of(here, fallback), List.of(fallback, here))) {
            Signature signature = Signature.getInstance("SHA256withECDSA", pair.get(0));
            signature.initSign(KeyFactory.getInstance("EC", pair.get(0)).generatePrivate(new PKCS8EncodedKeySpec(keys.getPrivate().getEncoded())));
            signature.update(TEXT);
            byte[] signed = signature.sign();

            assertThat(verifies(pair.get(1), keys.getPublic(), TEXT, signed)).isTrue();
            assertThat(verifies(pair.get(1), keys.getPublic(), new byte[] {1, 2, 4}, signed)).isFalse();
        }
    }

    @Test
    void two_sides_with_different_providers_agree_on_one_secret() throws GeneralSecurityException {
        KeyPair one = keys();
        KeyPair other = keys();

        assertThat(secret(here, one, other.getPublic())).isEqualTo(secret(fallback, other, one.getPublic()));
    }

    private static boolean verifies(Provider provider, PublicKey key, byte[] text, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA", provider);
        signature.initVerify(KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(key.getEncoded())));
        signature.update(text);
        return signature.verify(signed);
    }

    private static byte[] secret(Provider provider, KeyPair own, PublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH", provider);
        agreement.init(own.getPrivate());
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
