package jp.musubi.web.cardhelper;

import java.util.Optional;
import java.util.OptionalInt;

/** The helper does not sign. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HelperError error;
    private final transient Optional<Tries> triesLeft;

    RefusedException(HelperError error) {
        this(error, Optional.empty());
    }

    /** @param triesLeft after a wrong PIN */
    RefusedException(HelperError error, Tries triesLeft) {
        this(error, Optional.of(triesLeft));
    }

    private RefusedException(HelperError error, Optional<Tries> triesLeft) {
        super(error.code());
        this.error = error;
        this.triesLeft = triesLeft;
    }

    HelperError error() {
        return error;
    }

    /** Empty also where nobody counted. */
    OptionalInt triesLeft() {
        return triesLeft.map(Tries::counted).orElse(OptionalInt.empty());
    }

    /** What the holder reads. */
    String sentence() {
        return Texts.of(error.code(), triesLeft.map(Tries::sentence).orElse(""));
    }
}
