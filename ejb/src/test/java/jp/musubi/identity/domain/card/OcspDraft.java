package jp.musubi.identity.domain.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** An OCSP response, changed by a test until it proves nothing. */
final class OcspDraft {

    TestAuthority authority = TestAuthority.LOGIN;
    CertificateStatus status = CertificateStatus.GOOD;
    Instant thisUpdate = CardDraft.NOW.minusSeconds(5);
    Instant nextUpdate = CardDraft.NOW.plus(Duration.ofHours(1));
    BigInteger serial;
    TestAuthority about;
    int responses = 1;
    boolean nonce = true;
    byte[] otherNonce;
    boolean criticalExtension;
    String signature = "SHA256withRSA";
    KeyPair signer;
    X509CertificateHolder delegate;
    RespID responder;
    int overall = OCSPRespBuilder.SUCCESSFUL;

    static OcspDraft good() {
        return new OcspDraft();
    }

    static OcspDraft revoked(int reason) {
        OcspDraft draft = new OcspDraft();
        draft.status = new RevokedStatus(Date.from(CardDraft.NOW.minusSeconds(3_600)), reason);
        return draft;
    }

    static OcspDraft unknown() {
        OcspDraft draft = new OcspDraft();
        draft.status = new UnknownStatus();
        return draft;
    }

    OcspDraft but(Consumer<OcspDraft> change) {
        change.accept(this);
        return this;
    }

    OcspDraft delegated(TestAuthority issuer, Consumer<ResponderDraft> change) {
        ResponderDraft draft = new ResponderDraft();
        draft.issuer = issuer;
        change.accept(draft);
        signer = TestKeys.rsa("responder");
        delegate = draft.certificate();
        return this;
    }

    byte[] answer(byte[] request) {
        try {
            OCSPReq asked = new OCSPReq(request);
            X509CertificateHolder issuer = new JcaX509CertificateHolder(authority.certificate());
            X509CertificateHolder named = delegate == null ? issuer : delegate;
            BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(responder == null ? new RespID(named.getSubject()) : responder);
            CertificateID own = asked.getRequestList()[0].getCertID();
            CertificateID id = serial == null && about == null ? own : new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder((about == null ? authority : about).certificate()), serial == null ? own.getSerialNumber() : serial);
            for (int i = 0; i < responses; i++) {
                answer.addResponse(id, status, Date.from(thisUpdate), nextUpdate == null ? null : Date.from(nextUpdate));
            }
            extensions(asked, answer);
            KeyPair key = signer == null ? authority.keys() : signer;
            X509CertificateHolder[] chain = delegate == null ? new X509CertificateHolder[0] : new X509CertificateHolder[] {delegate};
            return new OCSPRespBuilder().build(overall, answer.build(new JcaContentSignerBuilder(signature).build(key.getPrivate()), chain,
                    Date.from(CardDraft.NOW))).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void extensions(OCSPReq asked, BasicOCSPRespBuilder answer) throws IOException {
        if (criticalExtension) {
            answer.setResponseExtensions(new Extensions(new Extension(Extension.inhibitAnyPolicy, true, DERNull.INSTANCE.getEncoded())));
        } else if (otherNonce != null) {
            answer.setResponseExtensions(new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(otherNonce).getEncoded())));
        } else if (nonce) {
            answer.setResponseExtensions(new Extensions(asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)));
        }
    }

    /** The certificate of a responder. */
    static final class ResponderDraft {

        TestAuthority issuer;
        X500Name issuerName;
        KeyPurposeId purpose = KeyPurposeId.id_kp_OCSPSigning;
        int usage = KeyUsage.digitalSignature;
        boolean noCheck = true;
        Instant until = CardDraft.NOW.plus(Duration.ofDays(30));

        private X509CertificateHolder certificate() {
            try {
                JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuerName == null ? issuer.name() : issuerName, BigInteger.valueOf(99),
                        Date.from(CardDraft.NOW.minus(Duration.ofDays(30))), Date.from(until), new X500Name("CN=responder,C=JP"), TestKeys.rsa("responder").getPublic());
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
                if (purpose != null) {
                    builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
                }
                if (noCheck) {
                    builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
                }
                return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.keys().getPrivate()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (OperatorCreationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
