package jp.musubi.kernel.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** 拇印. SHA-256 of a certificate's DER bytes, in lower-case hexadecimal: the name under which a certificate is registered. */
public final class Fingerprint {

    private Fingerprint() {
    }

    public static String of(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate without bytes, or a JDK without SHA-256", e);
        }
    }
}
