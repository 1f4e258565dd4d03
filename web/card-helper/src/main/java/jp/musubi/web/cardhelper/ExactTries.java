package jp.musubi.web.cardhelper;

import java.util.OptionalInt;

/** Who can count what PKCS#11 has only words for: {@link ReaderTries}. */
@FunctionalInterface
interface ExactTries {

    /** @return empty where the card cannot be asked */
    OptionalInt left(CardToken token, CardPin which);
}
