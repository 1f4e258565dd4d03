package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing a document with a card: a real browser, the program that the portal offers, file cards of the demo and SoftHSM2. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentSigningIT {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    @TempDir
    private static Path folder;

    private final Demo demo;
    private final Chromium chromium;
    private Path program;
    private Page page;

    DocumentSigningIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @BeforeAll
    void signIn() throws IOException {
        page = chromium.resident("resident-other");
        program = folder.resolve("musubi-card-helper.jar");
        Files.write(program, page.request().get(address("/public/card-helper/musubi-card-helper.jar")).body());
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    /** Today's keys, then the next card's. */
    @ParameterizedTest
    @CsvSource({"resident-answered, paper.pdf", "resident-other, paper.pdf", "resident-answered, data.xml", "resident-other, data.xml"})
    void a_resident_signs_what_he_was_shown_and_anybody_can_examine_it(String card, String name) throws IOException {
        Path copy = CardHelperProcess.copy(demo.server().demo().resolve("cards").resolve(card), folder.resolve(card + name));
        try (CardHelperProcess helper = CardHelperProcess.start(program, origin(), copy)) {
            choose(name, name.endsWith("pdf") ? pdf() : "<届><金額>1000</金額></届>".getBytes(StandardCharsets.UTF_8));
            answer(helper, card);
            Path signed = saved(name);

            Page check = chromium.fresh().newPage();
            check.navigate(address("/public/signature-check"));
            check.setInputFiles("#file", signed);
            check.click("#check button");
            assertThat(check.locator("#result")).containsText("この文書の署名は有効です（署名1個）");
            check.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"resident-answered, paper.pdf", "resident-other, data.xml"})
    void a_resident_signs_over_pkcs11(String card, String name) throws IOException {
        FileCard file = FileCard.of(demo, card);
        SoftHsmCard inReader = SoftHsmCard.of(file.folder(), file.pin(), file.password(), folder.resolve("hsm-" + card));
        try (CardHelperProcess helper = CardHelperProcess.start(program, origin(), inReader)) {
            choose(name, name.endsWith("pdf") ? pdf() : "<data/>".getBytes(StandardCharsets.UTF_8));
            answer(helper, card);

            saved(name);
        }
    }

    @Test
    void the_page_waits_shows_what_to_compare_and_tells_how_it_ended() throws IOException {
        page.navigate(address("/identity/sign-document.xhtml"));
        Chromium.look(page, "resident-sign-document");
        choose("paper.pdf", pdf());
        assertThat(page.locator("[data-part=waiting]")).isVisible();
        Chromium.look(page, "resident-sign-document-waiting");

        Path copy = CardHelperProcess.copy(demo.server().demo().resolve("cards/resident-other"), folder.resolve("shown"));
        try (CardHelperProcess helper = CardHelperProcess.start(program, origin(), copy)) {
            assertThat(page.locator("#pairing")).hasText(SIX_DIGITS);
            helper.await(page.locator("#hash").textContent());
            helper.await(".pdf");
            Chromium.look(page, "resident-sign-document-pairing");
            helper.type(page.locator("#pairing").textContent(), "WRONG123");
            assertThat(page.locator("#refused-code")).hasText("HLP-0302");
            page.click("#start");
            answer(helper, "resident-other");
            assertThat(page.locator("#save")).isVisible();
            Chromium.look(page, "resident-sign-document-done");
        }
    }

    @Test
    void what_nobody_should_sign_is_refused_before_the_card_is_asked() throws IOException {
        try (CardHelperProcess helper = CardHelperProcess.start(program, origin(),
                CardHelperProcess.copy(demo.server().demo().resolve("cards/resident-other"), folder.resolve("refusing")))) {
            choose("signed.pdf", PaperSigner.of(demo, "resident-other").pdf(pdf()));
            assertThat(page.locator("#refused-code")).hasText("IDN-0651");
            Chromium.look(page, "resident-sign-document-refused");
            choose("none.pdf", new byte[0]);
            assertThat(page.locator("#refused-code")).hasText("IDN-0608");
            choose("comment.xml", "<a><!-- 1000 --></a>".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#refused-code")).hasText("IDN-0653");
        }
    }

    @Test
    void a_lost_card_signs_nothing() throws IOException {
        try (CardHelperProcess helper = CardHelperProcess.start(program, origin(),
                CardHelperProcess.copy(demo.server().demo().resolve("cards/resident-other-lost"), folder.resolve("lost")))) {
            choose("paper.pdf", pdf());
            answer(helper, "resident-other-lost");

            assertThat(page.locator("#refused-code")).hasText("IDN-0522");
        }
    }

    @Test
    void other_sites_and_visitors_get_nothing() throws IOException {
        FormData form = FormData.create().set("file", Files.write(folder.resolve("foreign.pdf"), pdf()));
        APIResponse foreign = page.request().post(address("/identity/sign-document/prepare"), RequestOptions.create().setHeader("Origin", "https://evil.example").setMultipart(form));
        APIResponse visitor = chromium.fresh().request().post(address("/identity/sign-document/prepare"), RequestOptions.create().setMaxRedirects(0).setMultipart(form));

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(visitor.status()).isBetween(302, 404);
        assertThat(visitor.text()).doesNotContain("challenge=");
    }

    private void choose(String name, byte[] file) throws IOException {
        if (!page.url().endsWith("/identity/sign-document.xhtml")) {
            page.navigate(address("/identity/sign-document.xhtml"));
        }
        assertThat(page.locator("#start")).isVisible();
        page.setInputFiles("#file", Files.write(folder.resolve(name), file));
        page.click("#start");
    }

    private void answer(CardHelperProcess helper, String card) {
        assertThat(page.locator("#pairing")).hasText(SIX_DIGITS);
        assertThat(page.locator("[data-part=pairing]")).isVisible();
        helper.type(page.locator("#pairing").textContent(), FileCard.of(demo, card).password());
    }

    private Path saved(String name) {
        assertThat(page.locator("[data-part=done]")).isVisible();
        Download download = page.waitForDownload(() -> page.click("#save"));
        assertThat(download.suggestedFilename()).contains("_署名済み.");
        Path to = folder.resolve("signed-" + name);
        download.saveAs(to);
        return to;
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private String origin() {
        String portal = address("/");
        return portal.substring(0, portal.length() - 1);
    }

    private String address(String path) {
        return demo.server().resident(path).toString();
    }
}
