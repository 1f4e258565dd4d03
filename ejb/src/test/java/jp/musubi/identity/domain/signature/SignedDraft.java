package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import jp.musubi.identity.domain.card.SignerFixture;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A document that is signed as a resident's is, changed by a test until it proves nothing. */
final class SignedDraft {

    SignerFixture signer = SignerFixture.rsa();
    TSPSource time = TestTime.TRUSTED;
    Instant claimed = SignerFixture.NOW.minus(Duration.ofMinutes(1));
    DigestAlgorithm digest = DigestAlgorithm.SHA256;
    SignatureLevel pdfLevel = SignatureLevel.PAdES_BASELINE_LTA;
    SignatureLevel xmlLevel = SignatureLevel.XAdES_BASELINE_LT;

    SignedDraft by(SignerFixture other) {
        signer = other;
        return this;
    }

    SignedDraft at(Instant instant) {
        time = TestTime.TRUSTED.at(instant);
        claimed = instant.minusSeconds(10);
        return this;
    }

    SignedDraft stampedBy(TSPSource other) {
        time = other;
        return this;
    }

    SignedDraft digest(DigestAlgorithm other) {
        digest = other;
        return this;
    }

    SignedDraft withoutStamp() {
        pdfLevel = SignatureLevel.PAdES_BASELINE_B;
        xmlLevel = SignatureLevel.XAdES_BASELINE_B;
        return this;
    }

    SignedDraft withoutRevocation() {
        pdfLevel = SignatureLevel.PAdES_BASELINE_T;
        xmlLevel = SignatureLevel.XAdES_BASELINE_T;
        return this;
    }

    byte[] pdf(byte[] document) {
        PAdESSignatureParameters parameters = prepare(new PAdESSignatureParameters());
        parameters.setSignatureLevel(pdfLevel);
        PAdESService service = new PAdESService(verifier());
        service.setTspSource(time);
        InMemoryDocument unsigned = new InMemoryDocument(document);
        return bytes(service.signDocument(unsigned, parameters, sign(service.getDataToSign(unsigned, parameters), parameters.getSignatureAlgorithm())));
    }

    /** A time stamp over a whole PDF, as anybody gets one. */
    byte[] stampedPdf(byte[] document) {
        PAdESService service = new PAdESService(verifier());
        service.setTspSource(time);
        return bytes(service.timestamp(new InMemoryDocument(document), new PAdESTimestampParameters(DigestAlgorithm.SHA256)));
    }

    byte[] xml(byte[] document) {
        XAdESSignatureParameters parameters = prepare(new XAdESSignatureParameters());
        parameters.setSignatureLevel(xmlLevel);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        XAdESService service = new XAdESService(verifier());
        service.setTspSource(time);
        InMemoryDocument unsigned = new InMemoryDocument(document);
        return bytes(service.signDocument(unsigned, parameters, sign(service.getDataToSign(unsigned, parameters), parameters.getSignatureAlgorithm())));
    }

    private <P extends AbstractSignatureParameters<?>> P prepare(P parameters) {
        CertificateToken own = DSSUtils.loadCertificate(signer.certificate());
        parameters.setDigestAlgorithm(own.getPublicKey().getAlgorithm().startsWith("EC") && digest == DigestAlgorithm.SHA256 ? DigestAlgorithm.SHA384 : digest);
        parameters.setSigningCertificate(own);
        parameters.setCertificateChain(own, new CertificateToken(signer.authority()));
        parameters.bLevel().setSigningDate(Date.from(claimed));
        return parameters;
    }

    private CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(signer.authority()));
        trusted.addCertificate(new CertificateToken(TestTime.TRUSTED.authority()));
        trusted.addCertificate(new CertificateToken(TestTime.FOREIGN.authority()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        OCSPSource answers = this::answer;
        verifier.setOcspSource(answers);
        SilentOnStatusAlert silent = new SilentOnStatusAlert();
        verifier.setAlertOnMissingRevocationData(silent);
        verifier.setAlertOnRevokedCertificate(silent);
        verifier.setAlertOnExpiredCertificate(silent);
        verifier.setAlertOnNotYetValidCertificate(silent);
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(silent);
        verifier.setAlertOnUncoveredPOE(silent);
        verifier.setAlertOnInvalidSignature(silent);
        verifier.setAlertOnInvalidTimestamp(silent);
        return verifier;
    }

    private OCSPToken answer(CertificateToken asked, CertificateToken issuer) {
        if (!issuer.getCertificate().equals(signer.authority())) {
            return null;
        }
        try {
            CertificateID id = new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer.getCertificate()), asked.getSerialNumber());
            BasicOCSPResp response = (BasicOCSPResp) new OCSPResp(signer.ocsp(new OCSPReqBuilder().addRequest(id).build().getEncoded())).getResponseObject();
            return new OCSPToken(response, response.getResponses()[0], asked, issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignatureValue sign(ToBeSigned data, SignatureAlgorithm algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(signer.keys().getPrivate());
            signature.update(data.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(DSSDocument document) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
