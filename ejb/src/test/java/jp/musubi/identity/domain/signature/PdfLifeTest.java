package jp.musubi.identity.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFs that can show something else without a changed byte are told apart from paper. */
class PdfLifeTest {

    private record Alive(String name, Papers.Change change) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Alive> alive() {
        return Stream.of(new Alive("a script when it opens", document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("this.getField('amount').value = 9000"))),
                new Alive("a program is started", document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
                new Alive("a form that computes itself", document -> form(document).setItem(COSName.XFA, new COSArray())),
                new Alive("content of another file", document -> {
                    COSStream outside = document.getDocument().createCOSStream();
                    outside.setString(COSName.F, "other.txt");
                    document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Metadata"), outside);
                }),
                new Alive("layers", document -> document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, new COSDictionary())));
    }

    @ParameterizedTest
    @MethodSource("alive")
    void is_found(Alive one) throws IOException {
        assertThat(lives(Papers.pdf(one.change()))).isTrue();
    }

    @Test
    void paper_is_paper_also_when_it_is_signed() throws IOException {
        assertThat(lives(Papers.pdf())).isFalse();
        assertThat(lives(SignedPapers.pdf())).isFalse();
    }

    private static boolean lives(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return PdfLife.isIn(document.getDocument());
        }
    }

    private static COSDictionary form(PDDocument document) {
        COSDictionary form = new COSDictionary();
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        return form;
    }
}
