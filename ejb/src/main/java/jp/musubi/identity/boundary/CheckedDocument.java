package jp.musubi.identity.boundary;

import java.util.List;

/**
 * 署名付き文書の検証結果.
 *
 * @param active whether it can show something else without a changed byte, which no signature forbids
 * @param signatures all that were found, in the order of the file; never none
 */
public record CheckedDocument(DocumentFormat format, boolean active, List<CheckedSignature> signatures) {

    public CheckedDocument {
        signatures = List.copyOf(signatures);
    }

    /** Only when all of them count: beside a forged one a genuine one says nothing. */
    public boolean isValid() {
        return signatures.stream().allMatch(CheckedSignature::isValid);
    }
}
