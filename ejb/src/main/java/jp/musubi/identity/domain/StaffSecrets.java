package jp.musubi.identity.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import jp.musubi.kernel.crypto.SealingKeys;
import org.bouncycastle.util.encoders.Base32;

/** What of a clerk's secrets rests sealed, and the keyed hashes under which his tries are counted. */
public class StaffSecrets {

    /** Purpose in the node's keyring: authenticators' secrets. */
    public static final String TOTP = "identity.totp-secret";
    /** Purpose in the node's keyring: places that tries come from, marks of browsers, one-time codes. */
    public static final String PLACE = "identity.sign-in-place";

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealingKeys keys;

    public StaffSecrets(SealingKeys keys) {
        this.keys = keys;
    }

    byte[] freshTotp() {
        return random(Totp.SECRET_BYTES);
    }

    static byte[] fromBase32(String text) {
        return Base32.decode(text.toUpperCase(Locale.ROOT));
    }

    /** Sealed for the account and no other. */
    byte[] seal(String account, byte[] totp) {
        return keys.seal(TOTP, totp, utf8(account));
    }

    byte[] open(String account, byte[] sealed) {
        return keys.open(TOTP, sealed, utf8(account));
    }

    /** In Base32, in groups of four: people type it. */
    static String base32(byte[] totp) {
        return Base32.toBase32String(totp).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The address that authenticator applications read (Key Uri Format). */
    static String uri(String account, byte[] totp) {
        return "otpauth://totp/Musubi:" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "?secret=" + Base32.toBase32String(totp)
                + "&issuer=Musubi";
    }

    /** For one browser in which this account has signed in. */
    String mark(String account) {
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random(NONCE_BYTES));
        return nonce + "." + markOf(nonce, account);
    }

    boolean isMark(String mark, String account) {
        int dot = mark.indexOf('.');
        return dot > 0 && MessageDigest.isEqual(utf8(mark.substring(dot + 1)), utf8(markOf(mark.substring(0, dot), account)));
    }

    /** A name for a place, an account or a one-time code that tells neither address nor name to whoever reads the table. */
    String hashed(String what) {
        return HexFormat.of().formatHex(keys.fingerprint(PLACE, utf8(what)));
    }

    private String markOf(String nonce, String account) {
        return hashed("mark " + nonce + " " + account);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
