package jp.musubi.identity.domain.card;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys made when they are first named; the same name is the same key until the test ends. */
final class TestKeys {

    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    private TestKeys() {
    }

    static KeyPair rsa(String name) {
        return rsa(name, 2_048);
    }

    static KeyPair rsa(String name, int bits) {
        return KEYS.computeIfAbsent("RSA " + bits + name, absent -> generate("RSA", bits, null));
    }

    static KeyPair ec(String name) {
        return ec(name, "secp384r1");
    }

    static KeyPair ec(String name, String curve) {
        return KEYS.computeIfAbsent(curve + name, absent -> generate("EC", 0, curve));
    }

    static KeyPair of(CardAlgorithm algorithm, String name) {
        return algorithm == CardAlgorithm.RSA ? rsa(name) : ec(name);
    }

    private static KeyPair generate(String type, int bits, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            if (curve == null) {
                generator.initialize(bits);
            } else {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
