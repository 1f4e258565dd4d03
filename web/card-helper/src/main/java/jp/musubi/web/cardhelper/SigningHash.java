package jp.musubi.web.cardhelper;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;

/** The hash that a card's key signs with, and how standards name both. */
enum SigningHash {
    /** sha256WithRSAEncryption (RFC 4055, 5). */
    SHA256("SHA-256", "608648016503040201", new byte[][] {Der.object("2a864886f70d01010b"), {0x05, 0x00}}, "http://www.w3.org/2001/04/xmlenc#sha256",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"),
    /** ecdsa-with-SHA384 (RFC 5758, 3.2). */
    SHA384("SHA-384", "608648016503040202", new byte[][] {Der.object("2a8648ce3d040303")}, "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384");

    private final String jca;
    private final String object;
    private final byte[][] signature;
    private final String uri;
    private final String signatureUri;

    SigningHash(String jca, String object, byte[][] signature, String uri, String signatureUri) {
        this.jca = jca;
        this.object = object;
        this.signature = signature;
        this.uri = uri;
        this.signatureUri = signatureUri;
    }

    static SigningHash of(String jca) {
        return jca.equals(SHA256.jca) ? SHA256 : SHA384;
    }

    byte[] digest(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(jca);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** AlgorithmIdentifier without parameters (RFC 5754, 2). */
    byte[] algorithm() {
        return Der.sequence(Der.object(object));
    }

    /** What stands in the AlgorithmIdentifier of the signature. */
    byte[][] signature() {
        return signature;
    }

    String uri() {
        return uri;
    }

    String signatureUri() {
        return signatureUri;
    }

    /** IssuerSerial (RFC 5035, 5.4.1): who issued it, and its number there. */
    static byte[] issuerSerial(X509Certificate own) {
        byte[] name = Der.element(0xA4, own.getIssuerX500Principal().getEncoded());
        return Der.sequence(Der.sequence(name), Der.integer(own.getSerialNumber()));
    }
}
