package jp.musubi.identity.domain.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** What a PDF must be before its signatures are examined: whole, open, and signed a number of times that somebody can read. */
final class PdfShape {

    static final int MOST_SIGNATURES = 20;

    /** ISO 32000-1, 7.5.5: the last line; a reader that repairs what is cut off would guess. */
    private static final Pattern END = Pattern.compile("%%EOF[\\r\\n\\x00 ]*\\z");
    private static final Pattern RANGE = Pattern.compile("/ByteRange\\b");
    private static final int TAIL = 64;

    private PdfShape() {
    }

    /**
     * @return whether it is one of those that live ({@link PdfLife})
     * @throws BusinessException DOCUMENT_UNREADABLE, DOCUMENT_ENCRYPTED, DOCUMENT_NOT_SIGNED, DOCUMENT_SIGNED_TOO_OFTEN
     */
    static boolean check(byte[] bytes) {
        long signatures = signatures(bytes);
        if (signatures > MOST_SIGNATURES) {
            throw new BusinessException(IdentityError.DOCUMENT_SIGNED_TOO_OFTEN, MOST_SIGNATURES);
        }
        boolean lives = open(bytes);
        if (signatures == 0) {
            throw new BusinessException(IdentityError.DOCUMENT_NOT_SIGNED);
        }
        return lives;
    }

    /**
     * What a PDF must be before somebody signs it: what he sees must be what stays.
     *
     * @throws BusinessException DOCUMENT_UNREADABLE, DOCUMENT_ENCRYPTED, DOCUMENT_SIGNED_ALREADY, DOCUMENT_CHANGES_BY_ITSELF
     */
    static void checkUnsigned(byte[] bytes) {
        long signatures = signatures(bytes);
        boolean lives = open(bytes);
        if (signatures > 0) {
            throw new BusinessException(IdentityError.DOCUMENT_SIGNED_ALREADY);
        }
        if (lives) {
            throw new BusinessException(IdentityError.DOCUMENT_CHANGES_BY_ITSELF);
        }
    }

    private static long signatures(byte[] bytes) {
        if (!END.matcher(new String(bytes, Math.max(0, bytes.length - TAIL), Math.min(TAIL, bytes.length), StandardCharsets.ISO_8859_1)).find()) {
            throw new BusinessException(IdentityError.DOCUMENT_UNREADABLE);
        }
        return RANGE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).results().count();
    }

    private static boolean open(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw new BusinessException(IdentityError.DOCUMENT_ENCRYPTED);
            }
            return PdfLife.isIn(document.getDocument());
        } catch (InvalidPasswordException e) {
            throw new BusinessException(IdentityError.DOCUMENT_ENCRYPTED, e);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException | IndexOutOfBoundsException e) {
            throw new BusinessException(IdentityError.DOCUMENT_UNREADABLE, e);
        }
    }
}
