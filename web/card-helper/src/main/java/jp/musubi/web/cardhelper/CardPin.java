package jp.musubi.web.cardhelper;

import java.nio.CharBuffer;
import java.util.Locale;
import java.util.regex.Pattern;

/** 暗証番号. Which of a card's two secrets, one for each of its certificates. */
enum CardPin {
    /** 利用者証明用電子証明書. */
    AUTHENTICATION("[0-9]{4}", 3, 1, 0x18, "JPKI (User Authentication PIN)"),
    /** 署名用電子証明書. */
    SIGNATURE("(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}", 5, 2, 0x1B, "JPKI (Digital Signature PIN)");

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final Pattern form;
    private final int tries;
    private final int id;
    private final int file;
    private final String token;

    CardPin(String form, int tries, int id, int file, String token) {
        this.form = Pattern.compile(form);
        this.tries = tries;
        this.id = id;
        this.file = file;
        this.token = token;
    }

    /** Wrong ones in a row until the card locks. */
    int tries() {
        return tries;
    }

    /** Whether it can be one at all; what cannot costs no try. */
    boolean fits(char[] typed) {
        return form.matcher(CharBuffer.wrap(typed)).matches();
    }

    /** CKA_ID of certificate and key (OpenSC, {@code pkcs15-jpki.c}). */
    byte id() {
        return (byte) id;
    }

    /** Last byte of the PIN's file on the card; the first is 00. */
    byte file() {
        return (byte) file;
    }

    /** Label of the token that OpenSC makes for it: the card's, then the PIN's. */
    String token() {
        return token;
    }

    /**
     * Whether a certificate is of this PIN's kind: only those for signatures promise nonRepudiation.
     *
     * @param usage as {@link java.security.cert.X509Certificate#getKeyUsage()} has it
     */
    boolean certifies(boolean[] usage) {
        return usage != null && usage[DIGITAL_SIGNATURE] && usage[NON_REPUDIATION] == (this == SIGNATURE);
    }

    /** For files and texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
