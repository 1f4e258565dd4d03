package jp.musubi.web.cardhelper;

import java.nio.CharBuffer;
import java.util.Locale;
import java.util.regex.Pattern;

/** 暗証番号. Which of a card's two secrets, one for each of its certificates. */
enum CardPin {
    /** 利用者証明用電子証明書. */
    AUTHENTICATION("[0-9]{4}", 3),
    /** 署名用電子証明書. */
    SIGNATURE("(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}", 5);

    private final Pattern form;
    private final int tries;

    CardPin(String form, int tries) {
        this.form = Pattern.compile(form);
        this.tries = tries;
    }

    /** Wrong ones in a row until the card locks. */
    int tries() {
        return tries;
    }

    /** Whether it can be one at all; what cannot costs no try. */
    boolean fits(char[] typed) {
        return form.matcher(CharBuffer.wrap(typed)).matches();
    }

    /** For files and texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
