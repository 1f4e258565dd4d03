package jp.musubi.identity.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 署名の検証結果. One signature under a document.
 *
 * @param signer the four items; empty unless certificate and signature prove them
 * @param stampedAt when it existed, by a time stamp that counts
 * @param wholeFile whether nothing of the file is left out
 * @param faults what is wrong, the gravest first; empty when it counts
 */
public record CheckedSignature(Optional<FourItems> signer, Optional<Instant> stampedAt, boolean wholeFile, SignerRevocation revocation,
        List<IdentityError> faults) {

    public CheckedSignature {
        faults = List.copyOf(faults);
    }

    public boolean isValid() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return "CheckedSignature[" + faults + "]";
    }
}
