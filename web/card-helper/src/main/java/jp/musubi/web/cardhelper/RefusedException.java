package jp.musubi.web.cardhelper;

import java.util.OptionalInt;

/** The helper does not sign. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HelperError error;
    private final int triesLeft;

    RefusedException(HelperError error) {
        this(error, -1);
    }

    /** @param triesLeft after a wrong PIN */
    RefusedException(HelperError error, int triesLeft) {
        super(error.code());
        this.error = error;
        this.triesLeft = triesLeft;
    }

    HelperError error() {
        return error;
    }

    OptionalInt triesLeft() {
        return triesLeft < 0 ? OptionalInt.empty() : OptionalInt.of(triesLeft);
    }

    /** What the holder reads. */
    String sentence() {
        return Texts.of(error.code(), Math.max(triesLeft, 0));
    }
}
