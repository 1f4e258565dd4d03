package jp.musubi.web.cardhelper;

/** マイナンバーカード, in whatever reader: a file ({@link FileCard}) today; a reader's PKCS#11 module belongs behind this, too. */
interface Card {

    /**
     * How many tries are left; asking costs none.
     *
     * @throws RefusedException CARD_UNREADABLE
     */
    int triesLeft(CardPin which) throws RefusedException;

    /**
     * Lets the key sign: an RSA key by PKCS#1 v1.5 with SHA-256, a P-384 key by ECDSA with SHA-384, the signature as DER.
     *
     * @throws RefusedException PIN_WRONG, CARD_LOCKED, CARD_UNREADABLE
     */
    CardSignature sign(CardPin which, char[] pin, byte[] message) throws RefusedException;
}
