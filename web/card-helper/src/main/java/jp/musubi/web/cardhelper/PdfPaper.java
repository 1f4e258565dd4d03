package jp.musubi.web.cardhelper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF with an empty place for one signature (ISO 32000-1, 12.8.1): everything but that place is signed, as the SignedAttributes of a CMS (RFC 5652, 5.4;
 * ETSI EN 319 122-1) that this program writes itself, so that a card never signs what a page made up.
 */
final class PdfPaper implements CardMessage {

    private static final Pattern RANGE = Pattern.compile("/ByteRange ?\\[(\\d{1,8}) (\\d{1,8}) (\\d{1,8}) (\\d{1,8}) *\\]");
    private static final byte[] DATA = Der.object("2a864886f70d010701");
    private static final String CONTENT_TYPE = "2a864886f70d010903";
    private static final String MESSAGE_DIGEST = "2a864886f70d010904";
    private static final String ALGORITHM_PROTECTION = "2a864886f70d010934";
    private static final String SIGNING_CERTIFICATE = "2a864886f70d010910022f";
    private static final int SIGNATURE_ALGORITHM = 0xA1;

    private final byte[] before;
    private final byte[] after;

    /** @throws RefusedException DOCUMENT_WRONG when there is not exactly one empty place, or something would stay unsigned */
    PdfPaper(byte[] document) throws RefusedException {
        Matcher range = RANGE.matcher(new String(document, StandardCharsets.ISO_8859_1));
        if (!range.find()) {
            throw new RefusedException(HelperError.DOCUMENT_WRONG);
        }
        int end = number(range, 2);
        int again = number(range, 3);
        boolean whole = number(range, 1) == 0 && end < again - 1 && again + number(range, 4) == document.length && !range.find();
        if (!whole || !isEmpty(document, end, again)) {
            throw new RefusedException(HelperError.DOCUMENT_WRONG);
        }
        before = Arrays.copyOf(document, end);
        after = Arrays.copyOfRange(document, again, document.length);
    }

    @Override
    public byte[] of(X509Certificate own, String name) throws GeneralSecurityException {
        SigningHash hash = SigningHash.of(name);
        byte[] reference = Der.sequence(certificateHash(own, hash));
        return Der.set(attribute(CONTENT_TYPE, DATA), attribute(MESSAGE_DIGEST, Der.octets(hash.digest(before, after))),
                attribute(ALGORITHM_PROTECTION, Der.sequence(hash.algorithm(), Der.element(SIGNATURE_ALGORITHM, joined(hash.signature())))),
                attribute(SIGNING_CERTIFICATE, Der.sequence(reference)));
    }

    /** ESSCertIDv2 (RFC 5035, 4): SHA-256 is the one that is not named. */
    private static byte[] certificateHash(X509Certificate own, SigningHash hash) throws GeneralSecurityException {
        byte[] digest = Der.octets(hash.digest(own.getEncoded()));
        byte[] issuer = SigningHash.issuerSerial(own);
        return hash == SigningHash.SHA256 ? Der.sequence(digest, issuer) : Der.sequence(hash.algorithm(), digest, issuer);
    }

    private static byte[] attribute(String type, byte[] value) {
        return Der.sequence(Der.object(type), Der.set(value));
    }

    private static byte[] joined(byte[]... parts) {
        byte[] sequence = Der.sequence(parts);
        return Arrays.copyOfRange(sequence, 2, sequence.length);
    }

    private static int number(Matcher range, int group) {
        return Integer.parseInt(range.group(group));
    }

    private static boolean isEmpty(byte[] document, int from, int to) {
        for (int at = from + 1; at < to - 1; at++) {
            if (document[at] != '0') {
                return false;
            }
        }
        return document[from] == '<' && document[to - 1] == '>';
    }
}
