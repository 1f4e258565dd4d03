package jp.musubi.identity.domain.card;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;

/** 電子証明書. As a card gave it: read strictly, believed in nothing yet. It never prints itself: its subject is an identifier of a person. */
public final class CardCertificate {

    /** Bytes. A 署名用 certificate with an address of 200 characters has some 2,400. */
    public static final int LIMIT = 8_192;

    private static final int VERSION_3 = 3;
    /** RFC 5280, 4.1.2.2. */
    private static final int SERIAL_BYTES = 20;

    private final X509CertificateHolder holder;
    private final X509Certificate certificate;
    private final CardAlgorithm algorithm;

    private CardCertificate(X509CertificateHolder holder, X509Certificate certificate, CardAlgorithm algorithm) {
        this.holder = holder;
        this.certificate = certificate;
        this.algorithm = algorithm;
    }

    /**
     * One certificate in DER and nothing after it.
     *
     * @throws BusinessException CARD_CERTIFICATE_TOO_LARGE, CARD_CERTIFICATE_UNREADABLE, CARD_PROFILE_WRONG, CARD_ALGORITHM_REFUSED
     */
    public static CardCertificate read(byte[] der) {
        if (der.length > LIMIT) {
            throw new BusinessException(IdentityError.CARD_CERTIFICATE_TOO_LARGE);
        }
        X509CertificateHolder holder = holder(der);
        if (holder.getVersionNumber() != VERSION_3) {
            throw wrong("version");
        }
        BigInteger serial = holder.getSerialNumber();
        if (serial.signum() <= 0 || serial.toByteArray().length > SERIAL_BYTES) {
            throw wrong("serialNumber");
        }
        CardKeyRule.checkSignature(holder.getSignatureAlgorithm());
        CardAlgorithm algorithm = CardKeyRule.checkKey(holder.getSubjectPublicKeyInfo());
        return new CardCertificate(holder, jdk(der), algorithm);
    }

    static BusinessException wrong(String part) {
        return new BusinessException(IdentityError.CARD_PROFILE_WRONG, part);
    }

    private static X509CertificateHolder holder(byte[] der) {
        try {
            ASN1Primitive read = ASN1Primitive.fromByteArray(der); // refuses what is cut off and what follows
            if (read == null || !Arrays.equals(read.getEncoded(ASN1Encoding.DER), der)) {
                throw unreadable(null);
            }
            Certificate certificate = Certificate.getInstance(read);
            if (!certificate.getSignatureAlgorithm().equals(certificate.getTBSCertificate().getSignature())) {
                throw wrong("signatureAlgorithm");
            }
            return new X509CertificateHolder(certificate);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw unreadable(e);
        }
    }

    private static X509Certificate jdk(byte[] der) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw unreadable(e);
        }
    }

    private static BusinessException unreadable(Exception cause) {
        return new BusinessException(IdentityError.CARD_CERTIFICATE_UNREADABLE, cause);
    }

    X509CertificateHolder holder() {
        return holder;
    }

    X509Certificate certificate() {
        return certificate;
    }

    public CardAlgorithm algorithm() {
        return algorithm;
    }

    public PublicKey publicKey() {
        return certificate.getPublicKey();
    }

    BigInteger serial() {
        return holder.getSerialNumber();
    }

    /** Which of the authority's keys signed this, by its own word; empty when it does not say. */
    Optional<byte[]> issuerKey() {
        Extensions extensions = holder.getExtensions();
        return Optional.ofNullable(extensions).map(AuthorityKeyIdentifier::fromExtensions).map(AuthorityKeyIdentifier::getKeyIdentifierOctets);
    }

    Optional<Extension> extension(ASN1ObjectIdentifier type) {
        return Optional.ofNullable(holder.getExtension(type));
    }

    @Override
    public String toString() {
        return "CardCertificate[masked]";
    }
}
