package jp.musubi.identity.domain.card;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.kernel.error.BusinessException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** One question by OCSP (RFC 6960) and the examination of its answer. */
final class OcspExchange {

    /** RFC 9654, 2.1. */
    private static final int NONCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    private static final int NO_REASON = 0;

    private final CardCertificate card;
    private final CardAnchor anchor;
    private final RevocationPolicy policy;
    private final byte[] nonce = new byte[NONCE_BYTES];
    private final DigestCalculatorProvider digests;

    OcspExchange(CardCertificate card, CardAnchor anchor, RevocationPolicy policy) {
        this.card = card;
        this.anchor = anchor;
        this.policy = policy;
        RANDOM.nextBytes(nonce);
        try {
            this.digests = new JcaDigestCalculatorProviderBuilder().build();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate's id by SHA-1, which names it and protects nothing: RFC 5019, 2.1.1 asks for it and all responders know it. */
    byte[] request() {
        try {
            CertificateID id = new CertificateID(digests.get(CertificateID.HASH_SHA1), anchor.holder(), card.serial());
            return new OCSPReqBuilder().addRequest(id)
                    .setRequestExtensions(new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())))
                    .build().getEncoded();
        } catch (IOException | OCSPException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the answer proves.
     *
     * @throws UnprovenAnswerException when it proves nothing
     * @throws BusinessException CARD_UNKNOWN_TO_AUTHORITY
     */
    RevocationStatus read(byte[] answer, Instant now) throws UnprovenAnswerException {
        BasicOCSPResp response = open(answer);
        checkSigner(response, now);
        checkExtensions(response);
        SingleResp about = about(response);
        Instant next = about.getNextUpdate() == null ? null : about.getNextUpdate().toInstant();
        policy.checkTimes(about.getThisUpdate().toInstant(), next, policy.ocspAge(), now);
        return status(about, next, now);
    }

    private static BasicOCSPResp open(byte[] answer) throws UnprovenAnswerException {
        try {
            OCSPResp response = new OCSPResp(answer);
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                throw new UnprovenAnswerException(Trouble.NOT_SUCCESSFUL);
            }
            if (response.getResponseObject() instanceof BasicOCSPResp basic) {
                return basic;
            }
            throw new UnprovenAnswerException(Trouble.MALFORMED);
        } catch (IOException | OCSPException | IllegalArgumentException | IllegalStateException e) {
            throw new UnprovenAnswerException(Trouble.MALFORMED, e);
        }
    }

    /** The authority's own key, or one that it named for this and nothing else (RFC 6960, 4.2.2.2). */
    private void checkSigner(BasicOCSPResp response, Instant now) throws UnprovenAnswerException {
        RespID signer = response.getResponderId();
        X509Certificate key;
        if (names(signer, anchor.holder())) {
            key = anchor.certificate();
        } else {
            Optional<X509CertificateHolder> delegate = Stream.of(response.getCerts()).filter(candidate -> names(signer, candidate)).findFirst();
            key = delegated(delegate.orElseThrow(() -> new UnprovenAnswerException(Trouble.RESPONDER_NOT_ALLOWED)), now);
        }
        if (!algorithm(response).verifies(key.getPublicKey(), response.getTBSResponseData(), response.getSignature())) {
            throw new UnprovenAnswerException(Trouble.FORGED);
        }
    }

    private static CardAlgorithm algorithm(BasicOCSPResp response) throws UnprovenAnswerException {
        try {
            return CardKeyRule.checkSignature(response.getSignatureAlgorithmID());
        } catch (BusinessException weak) {
            throw new UnprovenAnswerException(Trouble.RESPONDER_NOT_ALLOWED, weak);
        }
    }

    private boolean names(RespID signer, X509CertificateHolder candidate) {
        try {
            return signer.equals(new RespID(candidate.getSubject()))
                    || signer.equals(new RespID(candidate.getSubjectPublicKeyInfo(), digests.get(RespID.HASH_SHA1)));
        } catch (OCSPException | OperatorCreationException e) {
            return false;
        }
    }

    private X509Certificate delegated(X509CertificateHolder delegate, Instant now) throws UnprovenAnswerException {
        ExtendedKeyUsage purpose = ExtendedKeyUsage.fromExtensions(extensions(delegate));
        KeyUsage usage = KeyUsage.fromExtensions(extensions(delegate));
        boolean allowed = delegate.getIssuer().equals(anchor.holder().getSubject()) && delegate.isValidOn(Date.from(now))
                && purpose != null && purpose.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                && (usage == null || usage.hasUsages(KeyUsage.digitalSignature))
                && delegate.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null;
        if (!allowed) {
            throw new UnprovenAnswerException(Trouble.RESPONDER_NOT_ALLOWED);
        }
        try {
            CardKeyRule.checkSignature(delegate.getSignatureAlgorithm());
            CardKeyRule.checkKey(delegate.getSubjectPublicKeyInfo());
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(delegate);
            certificate.verify(anchor.certificate().getPublicKey());
            return certificate;
        } catch (GeneralSecurityException | BusinessException e) {
            throw new UnprovenAnswerException(Trouble.RESPONDER_NOT_ALLOWED, e);
        }
    }

    private static Extensions extensions(X509CertificateHolder holder) {
        return Optional.ofNullable(holder.getExtensions()).orElseGet(() -> new Extensions(new Extension[0]));
    }

    private void checkExtensions(BasicOCSPResp response) throws UnprovenAnswerException {
        if (!UNDERSTOOD.containsAll(response.getCriticalExtensionOIDs())) {
            throw new UnprovenAnswerException(Trouble.NOT_UNDERSTOOD);
        }
        Extension echoed = response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        boolean same = echoed != null && Arrays.equals(echoed.getExtnValue().getOctets(), encodedNonce());
        if (echoed == null ? policy.nonce() : !same) {
            throw new UnprovenAnswerException(Trouble.OTHER_NONCE);
        }
    }

    private byte[] encodedNonce() {
        try {
            return new DEROctetString(nonce).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SingleResp about(BasicOCSPResp response) throws UnprovenAnswerException {
        List<SingleResp> found = Stream.of(response.getResponses()).filter(this::isAboutCard).toList();
        if (found.size() != 1) {
            throw new UnprovenAnswerException(Trouble.OTHER_CERTIFICATE);
        }
        if (!found.get(0).getCriticalExtensionOIDs().isEmpty()) {
            throw new UnprovenAnswerException(Trouble.NOT_UNDERSTOOD);
        }
        return found.get(0);
    }

    private boolean isAboutCard(SingleResp one) {
        try {
            return one.getCertID().getSerialNumber().equals(card.serial()) && one.getCertID().matchesIssuer(anchor.holder(), digests);
        } catch (OCSPException e) {
            return false;
        }
    }

    private static RevocationStatus status(SingleResp about, Instant next, Instant now) {
        CertificateStatus status = about.getCertStatus();
        Instant since = about.getThisUpdate().toInstant();
        if (status == CertificateStatus.GOOD) {
            return new RevocationStatus(null, null, RevocationStatus.Source.OCSP, since, next, now);
        }
        if (status instanceof RevokedStatus revoked) {
            int reason = revoked.hasRevocationReason() ? revoked.getRevocationReason() : NO_REASON;
            return new RevocationStatus(RevocationReason.of(reason), revoked.getRevocationTime().toInstant(), RevocationStatus.Source.OCSP, since, next, now);
        }
        throw new BusinessException(IdentityError.CARD_UNKNOWN_TO_AUTHORITY);
    }
}
