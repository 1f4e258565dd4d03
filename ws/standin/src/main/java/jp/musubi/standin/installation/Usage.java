package jp.musubi.standin.installation;

import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate's key may be used for. */
enum Usage {
    AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign, null),
    TLS_SERVER(KeyUsage.digitalSignature, KeyPurposeId.id_kp_serverAuth),
    TLS_CLIENT(KeyUsage.digitalSignature, KeyPurposeId.id_kp_clientAuth),
    SIGNING(KeyUsage.digitalSignature, null),
    ENCRYPTION(KeyUsage.keyAgreement, null),
    /** RFC 3161, 2.3: its only purpose, and said so that nobody may overlook it. */
    TIME_STAMPING(KeyUsage.digitalSignature, KeyPurposeId.id_kp_timeStamping);

    private final int bits;
    private final KeyPurposeId purpose;

    Usage(int bits, KeyPurposeId purpose) {
        this.bits = bits;
        this.purpose = purpose;
    }

    KeyUsage keyUsage() {
        return new KeyUsage(bits);
    }

    boolean isCritical() {
        return this == TIME_STAMPING;
    }

    Optional<KeyPurposeId> purpose() {
        return Optional.ofNullable(purpose);
    }
}
