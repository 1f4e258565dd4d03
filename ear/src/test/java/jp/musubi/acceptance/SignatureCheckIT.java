package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that a resident's card signed, examined by anybody in a browser, and by {@code openssl} without us. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureCheckIT {

    private static final String XML = "<filing xmlns=\"urn:musubi:test\"><amount>1000</amount></filing>";
    private static final int MEGABYTE = 1 << 20;

    private final Demo demo;
    private final Chromium chromium;
    @TempDir
    private Path folder;

    SignatureCheckIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    /** Of more bytes than any other form of the portal takes. */
    @Test
    void anybody_is_told_who_signed_a_pdf_and_when() throws IOException {
        Page page = open();
        Chromium.look(page, "resident-signature-check");

        check(page, "paper.pdf", PaperSigner.of(demo, "resident-answered").pdf(pdf(2 * MEGABYTE)));

        assertThat(page.locator("#result")).containsText("この文書の署名は有効です（署名1個）");
        assertThat(page.locator("main")).containsText("ファイルの全体");
        assertThat(page.locator("main")).containsText("失効していませんでした");
        assertThat(page.locator("main")).containsText("令和8年");
        Chromium.look(page, "resident-signature-check-valid");
        assertThat(page.context().cookies()).as("what the browser is made to keep").isEmpty();
    }

    @Test
    void a_changed_xml_and_a_login_key_under_a_pdf_are_refused_in_words() throws IOException {
        Page page = open();
        byte[] signed = PaperSigner.of(demo, "resident-other").xml(XML.getBytes(StandardCharsets.UTF_8));
        check(page, "filing.xml", signed);
        assertThat(page.locator("#result")).containsText("この文書の署名は有効です");

        check(page, "filing.xml", new String(signed, StandardCharsets.UTF_8).replace("1000", "9000").getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#result")).containsText("有効と認められない署名があります");
        assertThat(page.locator("main")).containsText("IDN-0611");
        Chromium.look(page, "resident-signature-check-invalid");

        check(page, "paper.pdf", PaperSigner.misusing(demo, "resident-other").pdf(pdf(0)));
        assertThat(page.locator("main")).containsText("IDN-0623");
        assertThat(page.locator("#active")).hasCount(0);
    }

    @Test
    void a_script_in_a_signed_pdf_is_told() throws IOException {
        Page page = open();

        check(page, "paper.pdf", PaperSigner.of(demo, "resident-other").pdf(scripted(pdf(0))));

        assertThat(page.locator("#result")).containsText("この文書の署名は有効です");
        assertThat(page.locator("#active")).containsText("表示が変わることがあります");
        Chromium.look(page, "resident-signature-check-active");
    }

    @Test
    void what_cannot_be_examined_is_said_on_the_same_page() throws IOException {
        Page page = open();
        page.click("#check button");
        assertThat(page.locator("#failure")).containsText("IDN-0608");
        check(page, "large.pdf", new byte[5 * MEGABYTE + 1]);
        assertThat(page.locator("#failure")).containsText("5メガバイトまで");
        check(page, "larger.pdf", new byte[7 * MEGABYTE]);
        assertThat(page.locator("#failure")).containsText("IDN-0602");
        check(page, "entities.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>".getBytes(StandardCharsets.US_ASCII));
        assertThat(page.locator("#failure")).containsText("IDN-0604");
    }

    /** As {@code docs/operation.md} tells it. */
    @Test
    void the_command_examines_without_us() throws IOException, InterruptedException {
        Files.write(folder.resolve("paper.pdf"), PaperSigner.of(demo, "resident-other").pdf(pdf(0)));
        String keys = demo.server().demo().resolve("keys").toString();

        String said = Commands.in(folder, Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Dstdout.encoding=UTF-8", "-jar", Path.of("target/server/signature-check/musubi-signature-check.jar").toAbsolutePath().toString(),
                "--signers", keys + "/card-anchors/signature", "--times", keys + "/time-anchors.pem", "paper.pdf");

        assertThat(said).contains("この文書の署名は有効です（署名1個）");
    }

    /** As {@code docs/operation.md} tells it; today's keys, then the next card's. */
    @ParameterizedTest
    @ValueSource(strings = {"resident-answered", "resident-other"})
    void openssl_finds_the_same_without_us(String card) throws IOException, InterruptedException, CMSException {
        byte[] signed = PaperSigner.of(demo, card).pdf(pdf(0));
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignature signature = document.getSignatureDictionaries().get(0);
            CMSSignedData cms = new CMSSignedData(signature.getContents(signed));
            Files.write(folder.resolve("signature.der"), cms.getEncoded());
            Files.write(folder.resolve("signed"), signature.getSignedContent(signed));
            SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
            Files.write(folder.resolve("value"), signer.getSignature());
            Files.write(folder.resolve("stamp.der"), signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken).getAttrValues().getObjectAt(0)
                    .toASN1Primitive().getEncoded());
        }
        Files.writeString(folder.resolve("signers.pem"), pem());
        String times = demo.server().demo().resolve("keys/time-anchors.pem").toString();

        assertThat(openssl("cms", "-verify", "-binary", "-inform", "DER", "-in", "signature.der", "-content", "signed", "-CAfile", "signers.pem", "-purpose", "any", "-out", "read"))
                .containsIgnoringCase("Verification successful");
        assertThat(openssl("ts", "-verify", "-token_in", "-in", "stamp.der", "-data", "value", "-CAfile", times)).contains("Verification: OK");
        Files.writeString(folder.resolve("signed"), "amount 9000");
        assertThat(openssl("cms", "-verify", "-binary", "-inform", "DER", "-in", "signature.der", "-content", "signed", "-CAfile", "signers.pem", "-purpose", "any", "-out", "read"))
                .containsIgnoringCase("Verification failure");
    }

    private Page open() {
        Page page = chromium.fresh().newPage();
        page.navigate(demo.server().resident("/public/signature-check").toString());
        return page;
    }

    private void check(Page page, String name, byte[] file) throws IOException {
        page.setInputFiles("#file", Files.write(folder.resolve(name), file));
        page.click("#check button");
        page.waitForLoadState();
    }

    private static byte[] pdf(int padding) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            char[] words = new char[padding];
            Arrays.fill(words, 'x');
            document.getDocumentInformation().setKeywords(new String(words));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] scripted(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('amount 9000')"));
            document.save(out);
            return out.toByteArray();
        }
    }

    private String pem() throws IOException {
        try (Stream<Path> files = Files.list(demo.server().demo().resolve("keys/card-anchors/signature"))) {
            List<String> all = new ArrayList<>();
            for (Path file : files.toList()) {
                all.add(Files.readString(file));
            }
            return all.stream().collect(Collectors.joining("\n"));
        }
    }

    private String openssl(String... arguments) throws IOException, InterruptedException {
        return Commands.openssl(folder, arguments);
    }
}
