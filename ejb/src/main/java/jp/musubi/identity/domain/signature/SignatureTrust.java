package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.card.SignerCertificates;
import jp.musubi.kernel.error.BusinessException;
import org.xml.sax.SAXException;

/** Whom a signature is believed: the authorities of cards for who, those of time for when, and neither in the other's matter. */
final class SignatureTrust {

    private final List<X509Certificate> signers;
    private final List<X509Certificate> times;

    /** @throws BusinessException CARD_AUTHORITIES_MISSING, TIME_AUTHORITIES_MISSING */
    SignatureTrust(SignerCertificates certificates, TimeAnchors anchors) {
        signers = certificates.authorities();
        times = anchors.all();
        if (signers.isEmpty()) {
            throw new BusinessException(IdentityError.CARD_AUTHORITIES_MISSING);
        }
        if (times.isEmpty()) {
            throw new BusinessException(IdentityError.TIME_AUTHORITIES_MISSING);
        }
    }

    /** Nothing is fetched from anywhere: no list, no answer, no certificate; only what the document keeps counts. */
    CertificateVerifier verifier() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        Stream.of(signers, times).flatMap(List::stream).map(CertificateToken::new).forEach(trusted::addCertificate);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        return verifier;
    }

    /** As DSS names certificates. */
    Set<String> timeAuthorities() {
        return ids(times);
    }

    Set<String> cardAuthorities() {
        return ids(signers);
    }

    private static Set<String> ids(List<X509Certificate> certificates) {
        return certificates.stream().map(CertificateToken::new).map(CertificateToken::getDSSIdAsString).collect(Collectors.toSet());
    }

    static ValidationPolicy policy() {
        try (InputStream policy = SignatureTrust.class.getResourceAsStream("validation-policy.xml")) {
            return ValidationPolicyFacade.newFacade().getValidationPolicy(policy);
        } catch (IOException | JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException("the archive's own validation policy cannot be read", e);
        }
    }
}
