package jp.musubi.standin.installation;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Random passwords, codes and keys, new for every installation. */
final class Secrets {

    /** Characters that nobody mistakes for each other. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 24;
    private static final int CLIENT_ID_LENGTH = 32;
    private static final int CLIENT_SECRET_LENGTH = 48;
    private static final int CODE_GROUPS = 4;
    private static final int CODE_GROUP = 4;
    private static final int PINS = 10_000;
    private static final int SIGNATURE_LETTERS = 5;
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    /** Few, because a code has 79 random bits, not the few of a chosen password. */
    private static final int ITERATIONS = 20_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    static String password() {
        return letters(PASSWORD_LENGTH);
    }

    /** 共通機能標準仕様書 2.1: 32 letters and digits. */
    static String clientId() {
        return letters(CLIENT_ID_LENGTH);
    }

    /** 共通機能標準仕様書 2.1: 32 characters or more. */
    static String clientSecret() {
        return letters(CLIENT_SECRET_LENGTH);
    }

    /** A sign-in code that a person types, in groups of four. */
    static String code() {
        return IntStream.range(0, CODE_GROUPS).mapToObj(group -> letters(CODE_GROUP)).collect(Collectors.joining("-"));
    }

    /** 利用者証明用電子証明書の暗証番号: 4 digits. */
    static String pin() {
        return "%04d".formatted(RANDOM.nextInt(PINS));
    }

    /** 署名用電子証明書のパスワード: capital letters and digits, some of each. */
    static String signaturePassword() {
        return letters(SIGNATURE_LETTERS).toUpperCase(Locale.ROOT) + "A" + pin();
    }

    /** 32 bytes in Base64. */
    static String key() {
        return Base64.getEncoder().encodeToString(bytes(KEY_BYTES));
    }

    /** {@code pbkdf2-sha256$iterations$salt$hash}, salt and hash in Base64. */
    static String hash(String code) {
        byte[] salt = bytes(SALT_BYTES);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(code.toCharArray(), salt, ITERATIONS, BITS)).getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "pbkdf2-sha256$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String letters(int count) {
        return IntStream.range(0, count).mapToObj(i -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
