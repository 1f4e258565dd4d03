package jp.musubi.web.resident.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import jp.musubi.identity.boundary.DocumentChecks;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** The file of a form, in memory and never on disk. */
final class UploadedFile {

    /** Bytes that are kept in memory; the doors take a little less. */
    static final int LONGEST = 6 << 20;
    /** Bytes that are read and dropped, because a browser hears no answer while it still sends. What is longer ends in the browser's own words. */
    static final int LONGEST_READ = 64 << 20;

    private UploadedFile() {
    }

    /** @throws BusinessException DOCUMENT_MISSING, DOCUMENT_TOO_LARGE */
    static byte[] read(HttpServletRequest request) throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            throw new BusinessException(IdentityError.DOCUMENT_MISSING);
        }
        if (request.getContentLengthLong() > LONGEST) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            throw new BusinessException(IdentityError.DOCUMENT_TOO_LARGE, DocumentChecks.MEGABYTES);
        }
        try {
            Part part = request.getPart("file");
            if (part == null || part.getSize() == 0) {
                throw new BusinessException(IdentityError.DOCUMENT_MISSING);
            }
            try (InputStream in = part.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IllegalStateException tooLarge) {
            throw new BusinessException(IdentityError.DOCUMENT_TOO_LARGE, tooLarge, DocumentChecks.MEGABYTES);
        }
    }
}
