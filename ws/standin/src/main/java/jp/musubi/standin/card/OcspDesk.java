package jp.musubi.standin.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** OCSP (RFC 6960) for one key of the authority, answered by the delegated responder or by the key itself. */
public final class OcspDesk {

    private static final Duration NEXT = Duration.ofHours(1);

    private final CardAuthority authority;
    private final boolean delegated;

    public OcspDesk(CardAuthority authority, boolean delegated) {
        this.authority = authority;
        this.delegated = delegated;
    }

    /** A request in, a response out, both DER. */
    public byte[] answer(byte[] request) {
        try {
            return respond(request).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private OCSPResp respond(byte[] request) throws OCSPException, OperatorCreationException, GeneralSecurityException, IOException {
        OCSPReq asked;
        try {
            asked = new OCSPReq(request);
        } catch (IOException e) {
            return new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null);
        }
        X509CertificateHolder issuer = new JcaX509CertificateHolder(authority.certificate());
        CardCredential signer = delegated ? authority.responder() : authority.own();
        X509CertificateHolder signing = new JcaX509CertificateHolder(signer.certificate());
        BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(signing.getSubject()));
        Instant now = authority.clock().instant();
        for (Req one : asked.getRequestList()) {
            if (!one.getCertID().matchesIssuer(issuer, new JcaDigestCalculatorProviderBuilder().build())) {
                return new OCSPRespBuilder().build(OCSPRespBuilder.UNAUTHORIZED, null);
            }
            answer.addResponse(one.getCertID(), status(one.getCertID()), Date.from(now), Date.from(now.plus(NEXT)));
        }
        Optional.ofNullable(asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)).map((Extension nonce) -> new Extensions(nonce))
                .ifPresent(answer::setResponseExtensions);
        X509CertificateHolder[] chain = delegated ? new X509CertificateHolder[] {signing} : new X509CertificateHolder[0];
        CardAlgorithm algorithm = delegated ? CardAlgorithm.ECDSA_P384 : authority.id().algorithm();
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer.build(algorithm.signer(signer.key()), chain, Date.from(now)));
    }

    /** Bouncy Castle's word for good is null. */
    private CertificateStatus status(CertificateID id) {
        Optional<CardRegister.Entry> entry = authority.register().find(authority.id(), id.getSerialNumber());
        if (entry.isEmpty()) {
            return new UnknownStatus();
        }
        CardRegister.Revocation revocation = entry.get().revocation();
        return revocation == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(revocation.at()), revocation.reason().code());
    }
}
