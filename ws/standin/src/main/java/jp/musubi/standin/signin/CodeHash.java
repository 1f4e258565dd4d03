package jp.musubi.standin.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** {@code pbkdf2-sha256$iterations$salt$hash}: what the accounts file keeps of a sign-in code. */
record CodeHash(int iterations, byte[] salt, byte[] hash) {

    /** For names that do not exist, so that they take as long as those that do. */
    static final CodeHash NEVER = new CodeHash(20_000, new byte[16], new byte[32]);

    private static final String SCHEME = "pbkdf2-sha256";

    /** @throws IllegalArgumentException when the text has another form */
    static CodeHash parse(String text) {
        String[] parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("not a code's hash");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new CodeHash(Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
    }

    boolean matches(String code) {
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(code.toCharArray(), salt, iterations, hash.length * Byte.SIZE)).getEncoded();
            return MessageDigest.isEqual(derived, hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a JDK without PBKDF2", e);
        }
    }
}
