package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.identity.boundary.IdentityError;

/**
 * タイムスタンプ (RFC 3161). The earliest time at which a signature surely existed.
 *
 * @param fault why there is none
 */
record StampedTime(Optional<Instant> at, Optional<IdentityError> fault) {

    static StampedTime of(SignatureWrapper signature, Set<String> authorities) {
        List<TimestampWrapper> stamps = signature.getSignatureTimestamps();
        Optional<Instant> earliest = stamps.stream().filter(stamp -> counts(stamp, authorities)).map(stamp -> stamp.getProductionTime().toInstant())
                .min(Comparator.naturalOrder());
        if (earliest.isPresent()) {
            return new StampedTime(earliest, Optional.empty());
        }
        if (stamps.isEmpty()) {
            return failed(IdentityError.TIME_STAMP_MISSING);
        }
        return failed(stamps.stream().anyMatch(StampedTime::isIntact) ? IdentityError.TIME_STAMP_OF_ANOTHER_AUTHORITY : IdentityError.TIME_STAMP_BROKEN);
    }

    private static StampedTime failed(IdentityError fault) {
        return new StampedTime(Optional.empty(), Optional.of(fault));
    }

    /** Intact, strong, and of an authority of time: one that issues cards is none. */
    static boolean counts(TimestampWrapper stamp, Set<String> authorities) {
        return isIntact(stamp) && isBy(stamp, authorities);
    }

    static boolean isBy(AbstractTokenProxy token, Set<String> authorities) {
        return token.getCertificateChain().stream().skip(1).anyMatch(certificate -> authorities.contains(certificate.getId()));
    }

    private static boolean isIntact(TimestampWrapper stamp) {
        return stamp.isMessageImprintDataFound() && stamp.isMessageImprintDataIntact() && stamp.isSignatureIntact() && StrongAlgorithms.areIn(stamp)
                && stamp.getDigestMatchers().stream().allMatch(StrongAlgorithms::isIn);
    }
}
