package jp.musubi.identity.domain.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;

/** Documents nobody has signed yet. */
final class Papers {

    static final String XML = "<filing xmlns=\"urn:musubi:test\"><amount>1000</amount></filing>";

    private Papers() {
    }

    static byte[] xml() {
        return XML.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf() {
        return pdf(document -> {
        });
    }

    static byte[] pdf(Change change) {
        try (PDDocument document = new PDDocument()) {
            write(document, "amount 1000");
            change.to(document);
            return save(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encryptedPdf() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    /** A page more, after what was there, as an editor adds it. */
    static byte[] withAnotherPage(byte[] pdf) {
        return changed(pdf, document -> {
            write(document, "amount 9000");
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** The page's words exchanged, after what was there. */
    static byte[] withOtherWords(byte[] pdf) {
        return changed(pdf, document -> {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 700);
                content.showText("amount 9000");
                content.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** Something laid over the page, after what was there. */
    static byte[] withNoteOver(byte[] pdf) {
        return changed(pdf, document -> {
            PDPage page = document.getPage(0);
            PDAnnotationFreeText note = new PDAnnotationFreeText();
            note.setRectangle(new PDRectangle(90, 690, 200, 30));
            note.setContents("amount 9000");
            page.setAnnotations(List.of(note));
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** To a document. */
    interface Change {

        void to(PDDocument document) throws IOException;
    }

    private static byte[] changed(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.to(document);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(100, 700);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] save(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
