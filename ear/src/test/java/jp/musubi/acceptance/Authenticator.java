package jp.musubi.acceptance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * The clerks' authenticators, which give each code once: the server refuses one that was used. When a secret is asked for more often
 * than its code changes, the next code is given ahead of its time, which the server takes, and after that one waits.
 */
public final class Authenticator {

    private static final long STEP = 30;
    private static final long AHEAD = 1;
    private static final Map<String, Long> USED = new HashMap<>();

    private Authenticator() {
    }

    /** @param secret in Base32, as the README prints it */
    public static synchronized String code(String secret) {
        long step = Math.max(now(), USED.getOrDefault(secret, 0L) + 1);
        DemoServer.await(Duration.ofSeconds(2 * STEP), "the next code", () -> step <= now() + AHEAD);
        USED.put(secret, step);
        return code(secret, step);
    }

    private static long now() {
        return Instant.now().getEpochSecond() / STEP;
    }

    private static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xF, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
