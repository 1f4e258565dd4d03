package jp.musubi.standin.card;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key and its certificate. */
public record CardCredential(PrivateKey key, X509Certificate certificate) {

    @Override
    public String toString() {
        return "CardCredential[hidden]";
    }
}
