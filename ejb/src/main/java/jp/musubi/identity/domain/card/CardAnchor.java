package jp.musubi.identity.domain.card;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jp.musubi.identity.boundary.CardKind;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * トラストアンカー. One key of the authority that the operator trusts for one kind of certificate. Two of them have the same name and
 * only their key identifiers tell them apart.
 */
public final class CardAnchor {

    private static final int KEY_CERT_SIGN = 5;
    private static final int CRL_SIGN = 6;

    private final CardKind kind;
    private final X509Certificate certificate;
    private final X509CertificateHolder holder;
    private final byte[] keyId;

    private CardAnchor(CardKind kind, X509Certificate certificate, X509CertificateHolder holder, byte[] keyId) {
        this.kind = kind;
        this.certificate = certificate;
        this.holder = holder;
        this.keyId = keyId;
    }

    /**
     * @param kind what certificates it may issue
     * @throws IllegalArgumentException when it is no certification authority, or a weak one
     * @throws jp.musubi.kernel.error.BusinessException CARD_ALGORITHM_REFUSED
     */
    public static CardAnchor of(CardKind kind, X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() < 0 || usage == null || !usage[KEY_CERT_SIGN] || !usage[CRL_SIGN]) {
            throw new IllegalArgumentException("no certification authority: " + certificate.getSubjectX500Principal());
        }
        try {
            X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
            CardKeyRule.checkKey(holder.getSubjectPublicKeyInfo());
            return new CardAnchor(kind, certificate, holder, Optional.ofNullable(holder.getExtensions()).map(SubjectKeyIdentifier::fromExtensions)
                    .map(SubjectKeyIdentifier::getKeyIdentifier)
                    .orElseThrow(() -> new IllegalArgumentException("no key identifier: " + certificate.getSubjectX500Principal())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("unreadable: " + certificate.getSubjectX500Principal(), e);
        }
    }

    public CardKind kind() {
        return kind;
    }

    X509Certificate certificate() {
        return certificate;
    }

    X509CertificateHolder holder() {
        return holder;
    }

    boolean hasKeyId(byte[] other) {
        return Arrays.equals(keyId, other);
    }

    /** In hexadecimal, for addresses. */
    public String keyId() {
        return HexFormat.of().formatHex(keyId);
    }
}
