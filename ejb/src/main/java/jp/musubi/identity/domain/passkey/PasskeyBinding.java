package jp.musubi.identity.domain.passkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a challenge for a passkey is bound to.
 *
 * @param origin of the page, as browsers write it
 * @param sessionHash SHA-256 of the secret that the browser keeps, in hexadecimal
 * @param account sign-in name of who registers; empty while nobody is known
 */
public record PasskeyBinding(Purpose purpose, String origin, String sessionHash, String account) {

    public static PasskeyBinding ofSignIn(String origin, String sessionSecret) {
        return new PasskeyBinding(Purpose.SIGN_IN, origin, hash(sessionSecret.getBytes(StandardCharsets.UTF_8)), "");
    }

    public static PasskeyBinding ofRegistration(String origin, String sessionSecret, String account) {
        return new PasskeyBinding(Purpose.REGISTER, origin, hash(sessionSecret.getBytes(StandardCharsets.UTF_8)), account);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the authenticator is asked to do. */
    public enum Purpose {
        SIGN_IN, REGISTER
    }
}
