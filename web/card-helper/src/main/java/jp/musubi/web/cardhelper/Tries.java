package jp.musubi.web.cardhelper;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * 残り回数. How often a PIN may still be wrong: counted where something counts, else in the words that PKCS#11 has for it.
 *
 * @param count of {@link Kind#COUNTED} alone
 */
record Tries(CardPin which, Kind kind, int count) {

    /** How much is known. */
    enum Kind {
        /** Exactly. */
        COUNTED,
        /** Nothing was wrong since the last right one, as far as the module tells. */
        NOT_TOLD,
        /** CKF_USER_PIN_COUNT_LOW: one was wrong since the last right one. */
        LOW,
        /** CKF_USER_PIN_FINAL_TRY: the next wrong one locks. */
        LAST,
        /** CKF_USER_PIN_LOCKED. */
        LOCKED
    }

    static Tries exactly(CardPin which, int count) {
        return new Tries(which, Kind.COUNTED, count);
    }

    static Tries inWords(CardPin which, Kind kind) {
        return new Tries(which, kind, 0);
    }

    boolean locked() {
        return kind == Kind.LOCKED || kind == Kind.COUNTED && count == 0;
    }

    /** For the page; empty where nobody counted. */
    OptionalInt counted() {
        return kind == Kind.COUNTED ? OptionalInt.of(count) : OptionalInt.empty();
    }

    /** What the holder reads. */
    String sentence() {
        return Texts.of("tries." + kind.name().toLowerCase(Locale.ROOT), kind == Kind.COUNTED ? count : which.tries());
    }
}
