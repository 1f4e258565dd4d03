package jp.musubi.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 256 random bits that one browser keeps while it is away at the provider. State and nonce are their hashes (OpenID
 * Connect Core 1.0, 15.5.2): whoever sees both on the way cannot come back in the browser's place, and nothing has to
 * be stored for visitors who never return.
 */
public record SignInSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static SignInSecret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SignInSecret(base64(bytes));
    }

    /** Empty for anything that {@link #random()} cannot have made. */
    public static Optional<SignInSecret> parse(String text) {
        return Optional.ofNullable(text).filter(value -> FORM.matcher(value).matches()).map(SignInSecret::new);
    }

    public String state() {
        return derive("state");
    }

    public String nonce() {
        return derive("nonce");
    }

    public boolean hasState(String claimed) {
        return MessageDigest.isEqual(bytes(state()), bytes(claimed));
    }

    @Override
    public String toString() {
        return "SignInSecret[hidden]";
    }

    private String derive(String use) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(bytes(use + ":" + value)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
