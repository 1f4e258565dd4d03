package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.identity.boundary.CheckedSignature;
import jp.musubi.identity.boundary.FourItems;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.SignerRevocation;
import jp.musubi.identity.domain.card.SignerCertificates;
import jp.musubi.kernel.error.BusinessException;

/** Makes of what DSS found the answer for one signature; nothing counts that DSS does not let pass, whatever our own rules say. */
final class SignatureExamination {

    private static final Map<IdentityError, IdentityError> OF_SIGNER = Map.of(
            IdentityError.CARD_ISSUER_UNKNOWN, IdentityError.SIGNER_OF_ANOTHER_AUTHORITY,
            IdentityError.CARD_FORGED, IdentityError.SIGNER_OF_ANOTHER_AUTHORITY,
            IdentityError.CARD_EXPIRED, IdentityError.SIGNER_OUT_OF_DATE,
            IdentityError.CARD_NOT_YET_VALID, IdentityError.SIGNER_OUT_OF_DATE,
            IdentityError.CARD_AUTHORITY_OUT_OF_DATE, IdentityError.SIGNER_OUT_OF_DATE,
            IdentityError.CARD_SIGNS_NO_DOCUMENT, IdentityError.SIGNED_WITH_LOGIN_CERTIFICATE,
            IdentityError.CARD_KIND_CONTRADICTORY, IdentityError.SIGNED_WITH_LOGIN_CERTIFICATE,
            IdentityError.CARD_ALGORITHM_REFUSED, IdentityError.SIGNATURE_ALGORITHM_REFUSED);
    private static final Map<SubIndication, IdentityError> OF_DSS = Map.of(
            SubIndication.HASH_FAILURE, IdentityError.SIGNED_CONTENT_CHANGED,
            SubIndication.SIG_CRYPTO_FAILURE, IdentityError.SIGNATURE_BROKEN,
            SubIndication.CRYPTO_CONSTRAINTS_FAILURE, IdentityError.SIGNATURE_ALGORITHM_REFUSED,
            SubIndication.REVOKED, IdentityError.SIGNER_REVOKED,
            SubIndication.REVOKED_NO_POE, IdentityError.SIGNER_REVOKED,
            SubIndication.TRY_LATER, IdentityError.SIGNER_REVOCATION_UNKNOWN,
            SubIndication.NO_CERTIFICATE_CHAIN_FOUND, IdentityError.SIGNER_OF_ANOTHER_AUTHORITY,
            SubIndication.EXPIRED, IdentityError.SIGNER_OUT_OF_DATE,
            SubIndication.OUT_OF_BOUNDS_NO_POE, IdentityError.SIGNER_OUT_OF_DATE);

    private final SignerCertificates certificates;
    private final SignatureTrust trust;
    private final Reports reports;
    private final SignedExtent extent;
    private final Instant now;

    SignatureExamination(SignerCertificates certificates, SignatureTrust trust, Reports reports, long length, Instant now) {
        this.certificates = certificates;
        this.trust = trust;
        this.reports = reports;
        this.extent = new SignedExtent(reports.getDiagnosticData(), trust.timeAuthorities(), length);
        this.now = now;
    }

    CheckedSignature of(SignatureWrapper signature) {
        StampedTime stamp = StampedTime.of(signature, trust.timeAuthorities());
        Instant at = stamp.at().orElse(now);
        Set<IdentityError> faults = new LinkedHashSet<>(faultsOfValue(signature));
        boolean genuine = faults.isEmpty();
        boolean whole = extent.isWhole(signature);
        if (!whole) {
            faults.add(IdentityError.SIGNED_PART_ONLY);
        }
        Optional<FourItems> holder = holder(signature, at, faults);
        stamp.fault().ifPresent(faults::add);
        SignerRevocation revocation = KeptRevocationAnswers.of(signature, trust.cardAuthorities(), at);
        faultOf(revocation).filter(fault -> holder.isPresent()).ifPresent(faults::add);
        if (faults.isEmpty()) {
            verdict(signature.getId()).ifPresent(faults::add);
        }
        return new CheckedSignature(holder.filter(known -> genuine), stamp.at(), whole, revocation, List.copyOf(faults));
    }

    private static Set<IdentityError> faultsOfValue(SignatureWrapper signature) {
        Set<IdentityError> faults = new LinkedHashSet<>();
        boolean strong = StrongAlgorithms.areIn(signature) && signature.getDigestMatchers().stream().allMatch(StrongAlgorithms::isIn);
        if (!strong) {
            faults.add(IdentityError.SIGNATURE_ALGORITHM_REFUSED);
        }
        if (signature.getDigestMatchers().isEmpty() || !signature.getDigestMatchers().stream().allMatch(matcher -> matcher.isDataFound() && matcher.isDataIntact())) {
            faults.add(IdentityError.SIGNED_CONTENT_CHANGED);
        } else if (!signature.isSignatureIntact()) {
            faults.add(IdentityError.SIGNATURE_BROKEN);
        }
        if (!signature.isSigningCertificateReferencePresent() || !signature.isSigningCertificateReferenceUnique()
                || !signature.getSigningCertificateReference().isDigestValueMatch()) {
            faults.add(IdentityError.SIGNER_CERTIFICATE_WRONG);
        }
        return faults;
    }

    private Optional<FourItems> holder(SignatureWrapper signature, Instant at, Set<IdentityError> faults) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        if (certificate == null || certificate.getBinaries() == null) {
            faults.add(IdentityError.SIGNER_CERTIFICATE_WRONG);
            return Optional.empty();
        }
        try {
            return Optional.of(certificates.holder(certificate.getBinaries(), at));
        } catch (BusinessException refused) {
            faults.add(OF_SIGNER.getOrDefault((IdentityError) refused.errorCode(), IdentityError.SIGNER_CERTIFICATE_WRONG));
            return Optional.empty();
        }
    }

    private static Optional<IdentityError> faultOf(SignerRevocation revocation) {
        return switch (revocation.state()) {
            case REVOKED_BEFORE -> Optional.of(IdentityError.SIGNER_REVOKED);
            case UNKNOWN -> Optional.of(IdentityError.SIGNER_REVOCATION_UNKNOWN);
            case NOT_REVOKED, REVOKED_AFTERWARDS -> Optional.empty();
        };
    }

    private Optional<IdentityError> verdict(String signature) {
        Indication indication = reports.getSimpleReport().getIndication(signature);
        if (indication == Indication.TOTAL_PASSED) {
            return Optional.empty();
        }
        SubIndication why = reports.getSimpleReport().getSubIndication(signature);
        return Optional.of(why == null ? IdentityError.SIGNATURE_NOT_ESTABLISHED : OF_DSS.getOrDefault(why, IdentityError.SIGNATURE_NOT_ESTABLISHED));
    }
}
