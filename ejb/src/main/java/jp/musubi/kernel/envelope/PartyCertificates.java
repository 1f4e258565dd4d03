package jp.musubi.kernel.envelope;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * Public certificates of one party.
 *
 * @param party 16-digit code
 * @param signing certificate whose key signs (key usage digitalSignature)
 * @param encryption certificate whose key receives content (key usage keyAgreement)
 */
record PartyCertificates(String party, X509Certificate signing, X509Certificate encryption) {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_AGREEMENT = 4;

    static boolean signs(X509Certificate certificate) {
        return has(certificate, DIGITAL_SIGNATURE);
    }

    static boolean receives(X509Certificate certificate) {
        return has(certificate, KEY_AGREEMENT);
    }

    /** Key id: SHA-256 of the certificate, base64url (RFC 7515, x5t#S256). */
    static String keyId(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(X509Certificate certificate, int usage) {
        boolean[] usages = certificate.getKeyUsage();
        return usages != null && usages[usage];
    }
}
