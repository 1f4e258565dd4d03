package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a PDF is signed. A signature covers the file as it was; what follows may only be further signatures, time stamps over the file and
 * what is kept for later proof, and the last of them must reach the last byte. (An XML that is not covered whole never comes so far.)
 */
final class SignedExtent {

    private static final int NUMBERS = 4;

    private final boolean reachesEnd;
    private final Set<String> fields;

    SignedExtent(DiagnosticData data, Set<String> timeAuthorities, long length) {
        List<PDFRevisionWrapper> revisions = Stream.concat(
                data.getSignatures().stream().filter(SignatureWrapper::isSignatureIntact).map(SignatureWrapper::getPDFRevision),
                data.getTimestampList().stream().filter(stamp -> StampedTime.counts(stamp, timeAuthorities)).map(TimestampWrapper::getPDFRevision))
                .filter(Objects::nonNull).toList();
        reachesEnd = revisions.stream().anyMatch(revision -> end(revision) == length);
        fields = new HashSet<>(revisions.stream().flatMap(revision -> revision.getSignatureFieldNames().stream()).toList());
    }

    boolean isWhole(SignatureWrapper signature) {
        PDFRevisionWrapper revision = signature.getPDFRevision();
        return revision == null || reachesEnd && revision.isSignatureByteRangeValid() && revision.isPdfSignatureDictionaryConsistent()
                && isUntouched(revision);
    }

    private boolean isUntouched(PDFRevisionWrapper revision) {
        return !revision.arePdfModificationsDetected() && revision.getPdfAnnotationChanges().isEmpty() && revision.getPdfUndefinedChanges().isEmpty()
                && fields.containsAll(revision.getModifiedFieldNames());
    }

    private static long end(PDFRevisionWrapper revision) {
        List<BigInteger> range = revision.getSignatureByteRange();
        return range.size() == NUMBERS ? range.get(2).add(range.get(3)).longValueExact() : -1;
    }
}
