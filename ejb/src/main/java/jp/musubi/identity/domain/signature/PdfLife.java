package jp.musubi.identity.domain.signature;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Whether a PDF can show something else without a changed byte: scripts (ISO 32000-1, 12.6.4.16), forms that compute themselves (XFA, 12.7.8), moving and
 * three-dimensional parts (13), and content that stands in another file (7.3.8.2). Layers (8.11) count as well: what is seen depends on who looks.
 */
final class PdfLife {

    private static final Set<String> KEYS = Set.of("JS", "JavaScript", "XFA", "RichMediaContent", "RichMediaSettings", "OCProperties");
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "Rendition", "Movie", "GoTo3DView", "SetOCGState", "RichMediaExecute");
    private static final List<COSName> KINDS = List.of(COSName.S, COSName.SUBTYPE);

    private PdfLife() {
    }

    static boolean isIn(COSDocument document) {
        return document.getXrefTable().keySet().stream().map(document::getObjectFromPool).map(COSObject::getObject).anyMatch(PdfLife::isAlive);
    }

    private static boolean isAlive(COSBase object) {
        if (!(object instanceof COSDictionary dictionary)) {
            return false;
        }
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains) || object instanceof COSStream && dictionary.containsKey(COSName.F)
                || KINDS.stream().map(dictionary::getNameAsString).anyMatch(kind -> kind != null && ACTIONS.contains(kind))
                || inside(dictionary).anyMatch(PdfLife::isAlive);
    }

    /** What is written into it; what it refers to is an object of its own. */
    private static Stream<COSBase> inside(COSDictionary dictionary) {
        return dictionary.getValues().stream().flatMap(value -> value instanceof COSArray array ? array.toList().stream().map(COSBase.class::cast)
                : Stream.of(value)).filter(value -> value instanceof COSDictionary);
    }
}
