package jp.musubi.identity.domain.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.musubi.identity.boundary.DocumentChecks;
import jp.musubi.identity.boundary.DocumentFormat;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/**
 * A file as somebody brought it, and what can be seen of it before its signatures are examined.
 *
 * @param active whether it can show something else without a changed byte
 */
record BroughtFile(byte[] bytes, DocumentFormat format, boolean active) {

    static final int LIMIT = DocumentChecks.MEGABYTES << 20;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** @throws BusinessException DOCUMENT_TOO_LARGE, DOCUMENT_UNREADABLE, DOCUMENT_ENCRYPTED, DOCUMENT_DECLARES_TYPE, DOCUMENT_NOT_SIGNED, SIGNED_PART_ONLY */
    static BroughtFile of(byte[] bytes) {
        if (format(bytes) == DocumentFormat.PDF) {
            return new BroughtFile(bytes, DocumentFormat.PDF, PdfShape.check(bytes));
        }
        XmlShape.check(bytes);
        return new BroughtFile(bytes, DocumentFormat.XML, false);
    }

    /**
     * One that somebody is going to sign.
     *
     * @throws BusinessException DOCUMENT_TOO_LARGE, DOCUMENT_UNREADABLE, DOCUMENT_ENCRYPTED, DOCUMENT_DECLARES_TYPE, DOCUMENT_SIGNED_ALREADY,
     *     DOCUMENT_CHANGES_BY_ITSELF, DOCUMENT_HAS_COMMENTS
     */
    static BroughtFile unsigned(byte[] bytes) {
        DocumentFormat format = format(bytes);
        if (format == DocumentFormat.PDF) {
            PdfShape.checkUnsigned(bytes);
        } else {
            XmlShape.checkUnsigned(bytes);
        }
        return new BroughtFile(bytes, format, false);
    }

    private static DocumentFormat format(byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw new BusinessException(IdentityError.DOCUMENT_TOO_LARGE, DocumentChecks.MEGABYTES);
        }
        if (startsWith(bytes, PDF, 0)) {
            return DocumentFormat.PDF;
        }
        int start = startsWith(bytes, BYTE_ORDER_MARK, 0) ? BYTE_ORDER_MARK.length : 0;
        while (start < bytes.length && Character.isWhitespace(bytes[start])) {
            start++;
        }
        if (start < bytes.length && bytes[start] == '<') {
            return DocumentFormat.XML;
        }
        throw new BusinessException(IdentityError.DOCUMENT_UNREADABLE);
    }

    private static boolean startsWith(byte[] bytes, byte[] words, int from) {
        return bytes.length >= from + words.length && Arrays.equals(bytes, from, from + words.length, words, 0, words.length);
    }

    @Override
    public String toString() {
        return "BroughtFile[" + format + "]";
    }
}
