package jp.musubi.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** An Argon2id hash (RFC 9106) with its own cost and salt, in the PHC string form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
final class PasswordHash {

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$(m=[0-9]+,t=[0-9]+,p=[0-9])\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final PasswordCost cost;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(PasswordCost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    static PasswordHash of(String password, PasswordCost cost) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new PasswordHash(cost, salt, compute(password, cost, salt, LENGTH));
    }

    /** Of no password: for names that do not exist, so that they take as long as those that do. */
    static PasswordHash ofNobody(PasswordCost cost) {
        return new PasswordHash(cost, new byte[SALT], new byte[LENGTH]);
    }

    /** @throws IllegalArgumentException when the text has another form */
    static PasswordHash parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash of Argon2id");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(PasswordCost.parse(parts.group(1)), base64.decode(parts.group(2)), base64.decode(parts.group(3)));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(compute(password, cost, salt, hash.length), hash);
    }

    boolean isWeakerThan(PasswordCost wanted) {
        return cost.isBelow(wanted);
    }

    /** The PHC string form. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$" + cost + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] compute(String password, PasswordCost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory()).withIterations(cost.iterations()).withParallelism(cost.parallelism()).withSalt(salt).build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
