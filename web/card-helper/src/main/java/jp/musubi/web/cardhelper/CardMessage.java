package jp.musubi.web.cardhelper;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

/** What a card is to sign. A document's signature names its certificate, which can be read only after the PIN. */
interface CardMessage {

    /** @param hash that the card's key signs with, as JCA names it */
    byte[] of(X509Certificate own, String hash) throws RefusedException, GeneralSecurityException;
}
