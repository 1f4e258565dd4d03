package jp.musubi.identity.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 確認コード. Time-based one-time password, RFC 6238 with SHA-1, six digits, steps of 30 seconds; one step before and after is taken too. */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int TOLERANCE = 1;
    private static final int MODULUS = 1_000_000;

    private Totp() {
    }

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /** The newest step near that time that has this code. */
    static OptionalLong matchingStep(byte[] secret, String code, Instant time) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        long now = step(time);
        return LongStream.rangeClosed(now - TOLERANCE, now + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), typed)).max();
    }

    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF; // dynamic truncation, RFC 4226, 5.3
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFFFFFF;
        String digits = Integer.toString(MODULUS + number % MODULUS);
        return digits.substring(1);
    }

    private static byte[] hmac(byte[] secret, byte[] step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(step);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a JDK without HmacSHA1", e);
        }
    }
}
