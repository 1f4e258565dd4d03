package jp.musubi.web.cardhelper;

/** マイナンバーカード, in whatever reader: behind a PKCS#11 module ({@link Pkcs11Card}), or a file for trying out ({@link FileCard}). */
interface Card {

    /**
     * How many tries are left, or what is known of it; asking costs none.
     *
     * @throws RefusedException NO_CARD, TWO_CARDS, CARD_REMOVED, MODULE_MISSING, CARD_UNREADABLE
     */
    Tries triesLeft(CardPin which) throws RefusedException;

    /**
     * Lets the key sign: an RSA key by PKCS#1 v1.5 with SHA-256, a P-384 key by ECDSA with SHA-384, the signature as DER.
     *
     * @param pin stays the caller's, who wipes it
     * @throws RefusedException PIN_WRONG, CARD_LOCKED, WRONG_CERTIFICATE, and as above
     */
    CardSignature sign(CardPin which, char[] pin, CardMessage message) throws RefusedException;
}
