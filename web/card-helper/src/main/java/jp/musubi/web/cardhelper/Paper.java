package jp.musubi.web.cardhelper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 署名する書類. A document that came with a demand: what is shown are these bytes, and what is signed is computed from them here.
 *
 * @param format PDF or XML
 * @param message for the card
 */
record Paper(String format, byte[] document, CardMessage message) {

    /** Beside the members of every demand. */
    static final Set<String> MEMBERS = Set.of("format", "id", "at", "document");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /** @throws RefusedException MALFORMED, DOCUMENT_WRONG when it is not the document that the portal told the hash of */
    static Paper of(Map<String, String> form) throws RefusedException {
        String id = form.get("id");
        if (!ID.matcher(id).matches()) {
            throw new RefusedException(HelperError.MALFORMED);
        }
        try {
            byte[] document = Base64.getUrlDecoder().decode(form.get("document"));
            if (!HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)).equals(form.get("documentHash"))) {
                throw new RefusedException(HelperError.DOCUMENT_WRONG);
            }
            return new Paper(form.get("format"), document, message(form.get("format"), document, id, Instant.parse(form.get("at"))));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedException(HelperError.MALFORMED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CardMessage message(String format, byte[] document, String id, Instant at) throws RefusedException {
        return switch (format) {
            case "PDF" -> new PdfPaper(document);
            case "XML" -> new XmlPaper(document, id, at);
            default -> throw new RefusedException(HelperError.MALFORMED);
        };
    }

    /** Kilobytes, at least one. */
    int size() {
        return Math.max(1, document.length >> 10);
    }

    /** A copy to look at, readable for this user alone; whoever asks for it deletes it. */
    Path copy() throws IOException {
        Path copy = Files.createTempFile("musubi-", "." + format.toLowerCase(Locale.ROOT));
        Files.write(copy, document);
        return copy;
    }

    @Override
    public String toString() {
        return "Paper[" + format + "]";
    }
}
