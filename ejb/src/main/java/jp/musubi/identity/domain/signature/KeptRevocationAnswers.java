package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.identity.boundary.SignerRevocation;
import jp.musubi.identity.boundary.SignerRevocation.State;

/** What the authority said of the signer's certificate, kept in the document when it was received. */
final class KeptRevocationAnswers {

    /** As old as a list may be (docs/adr/0034); an earlier answer says nothing about the time of the signature. */
    private static final Duration OLDEST = Duration.ofHours(24);

    private KeptRevocationAnswers() {
    }

    static SignerRevocation of(SignatureWrapper signature, Set<String> authorities, Instant at) {
        List<CertificateRevocationWrapper> answers = signature.getSigningCertificate() == null ? List.of()
                : signature.getSigningCertificate().getCertificateRevocationData().stream().filter(answer -> counts(answer, authorities)).toList();
        Optional<Instant> revoked = answers.stream().filter(CertificateRevocationWrapper::isRevoked).map(answer -> answer.getRevocationDate().toInstant())
                .min(Comparator.naturalOrder());
        Optional<Instant> latest = answers.stream().map(answer -> answer.getThisUpdate().toInstant()).max(Comparator.naturalOrder());
        if (revoked.isPresent()) {
            return new SignerRevocation(revoked.get().isAfter(at) ? State.REVOKED_AFTERWARDS : State.REVOKED_BEFORE, latest);
        }
        boolean fresh = latest.isPresent() && !latest.get().isBefore(at.minus(OLDEST));
        return new SignerRevocation(fresh ? State.NOT_REVOKED : State.UNKNOWN, latest);
    }

    private static boolean counts(CertificateRevocationWrapper answer, Set<String> authorities) {
        return answer.isSignatureIntact() && StrongAlgorithms.areIn(answer) && answer.isKnown() && answer.getThisUpdate() != null
                && answer.getCertificateChain().stream().anyMatch(certificate -> authorities.contains(certificate.getId()));
    }
}
