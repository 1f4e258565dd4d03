package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.card.SignerAnswers;
import jp.musubi.identity.domain.card.SignerCertificates;
import jp.musubi.identity.domain.card.UnprovenAnswerException;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.kernel.error.BusinessException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** What a signature keeps of others: the time by an authority of time, and what the authority of cards said of its certificate. */
public class SigningSources {

    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Logger LOG = Logger.getLogger(SigningSources.class.getName());

    private final SignerCertificates certificates;
    private final TimeAnchors anchors;
    private final SignerAnswers answers;
    private final TimeStamps stamps;

    public SigningSources(SignerCertificates certificates, TimeAnchors anchors, SignerAnswers answers, TimeStamps stamps) {
        this.certificates = certificates;
        this.anchors = anchors;
        this.answers = answers;
        this.stamps = stamps;
    }

    /** @throws BusinessException CARD_AUTHORITIES_MISSING, TIME_AUTHORITIES_MISSING: nobody signs what cannot be examined afterwards */
    void check() {
        trust();
    }

    X509Certificate authority(byte[] certificate) {
        return answers.authority(certificate);
    }

    /** For what needs no authority. */
    static CertificateVerifier nobody() {
        return quiet(new CommonCertificateVerifier(true));
    }

    /** That asks about this certificate and no other; a unit of time has no answers to give. */
    CertificateVerifier verifier(byte[] certificate) {
        CertificateVerifier verifier = trust().verifier();
        OCSPSource source = (asked, issuer) -> Arrays.equals(asked.getEncoded(), certificate) ? answer(asked, issuer) : null;
        verifier.setOcspSource(source);
        return quiet(verifier);
    }

    /** What the library would complain of in passing: what came out is examined by our own rules. */
    private static CertificateVerifier quiet(CertificateVerifier verifier) {
        SilentOnStatusAlert silent = new SilentOnStatusAlert();
        verifier.setAlertOnMissingRevocationData(silent);
        verifier.setAlertOnUncoveredPOE(silent);
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(silent);
        verifier.setAlertOnRevokedCertificate(silent);
        verifier.setAlertOnExpiredCertificate(silent);
        verifier.setAlertOnNotYetValidCertificate(silent);
        verifier.setAlertOnInvalidSignature(silent);
        verifier.setAlertOnInvalidTimestamp(silent);
        verifier.setAugmentationAlertOnSelfSignedCertificateChains(silent);
        return verifier;
    }

    TSPSource times() {
        return (algorithm, digest) -> {
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            try {
                TimeStampRequest request = requests.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(NONCE_BITS, RANDOM));
                TimeStampResponse response = new TimeStampResponse(stamps.answer(request.getEncoded()));
                response.validate(request);
                if (response.getTimeStampToken() == null) {
                    throw new UnprovenAnswerException(Trouble.NOT_SUCCESSFUL);
                }
                return new TimestampBinary(response.getTimeStampToken().getEncoded());
            } catch (UnprovenAnswerException e) {
                throw unavailable(e.trouble(), e);
            } catch (IOException | TSPException e) {
                throw unavailable(Trouble.MALFORMED, e);
            }
        };
    }

    private SignatureTrust trust() {
        return new SignatureTrust(certificates, anchors);
    }

    private OCSPToken answer(CertificateToken asked, CertificateToken issuer) {
        try {
            BasicOCSPResp response = (BasicOCSPResp) new OCSPResp(answers.ocsp(asked.getEncoded())).getResponseObject();
            return new OCSPToken(response, response.getResponses()[0], asked, issuer);
        } catch (IOException | OCSPException e) {
            throw new BusinessException(IdentityError.CARD_REVOCATION_UNKNOWN, e);
        }
    }

    private static BusinessException unavailable(Trouble trouble, Exception cause) {
        LOG.log(Level.WARNING, "time stamp: {0}; no document is signed", trouble);
        return new BusinessException(IdentityError.TIME_STAMP_UNAVAILABLE, cause);
    }
}
