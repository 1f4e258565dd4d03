package jp.musubi.identity.boundary;

import java.time.Instant;

/**
 * 署名する文書. What a card holder's program is given to show and to sign, within the life of its challenge.
 *
 * @param id of the signature to be, 32 hexadecimal digits
 * @param at when it is made, in whole seconds
 * @param documentHash SHA-256 of the document, in hexadecimal
 * @param document a PDF with an empty place for the signature, or the XML as it came
 * @param challenge 32 bytes
 */
public record PreparedDocument(DocumentFormat format, String id, Instant at, String documentHash, byte[] document, byte[] challenge) {

    @Override
    public String toString() {
        return "PreparedDocument[" + format + "]";
    }
}
