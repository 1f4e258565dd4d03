package jp.musubi.web.cardhelper;

import java.util.List;

/** What a PKCS#11 module has: {@link Pkcs11Module}. */
interface CardTokens {

    /**
     * Those that are there now, whosoever they are.
     *
     * @throws RefusedException MODULE_MISSING, CARD_UNREADABLE
     */
    List<CardToken> present() throws RefusedException;

    /**
     * Signs with the one key of this PIN in this token, and logs out whatever happens.
     *
     * @throws RefusedException PIN_WRONG (without the tries that are left), CARD_LOCKED, CARD_REMOVED, WRONG_CERTIFICATE, CARD_UNREADABLE
     */
    CardSignature sign(CardToken token, CardPin which, char[] pin, CardMessage message) throws RefusedException;
}
