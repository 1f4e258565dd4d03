package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with a card: a real browser, the program that the portal offers, file cards of the demo. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardSignInIT {

    private static final String WRONG = "wrong PIN";

    @TempDir
    private static Path folder;

    private final Demo demo;
    private final Chromium chromium;
    private Path program;

    CardSignInIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @BeforeAll
    void download() throws IOException {
        program = folder.resolve("musubi-card-helper.jar");
        Files.write(program, chromium.fresh().request().get(address("/public/card-helper/musubi-card-helper.jar")).body());
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void the_page_waits_for_the_holders_program_and_goes_on_by_itself() {
        Page page = chromium.fresh().newPage();
        page.navigate(address("/signin/card"));
        Chromium.look(page, "resident-card-form");

        page.click("#start");
        assertThat(page.locator("[data-part=waiting]")).isVisible();
        Chromium.look(page, "resident-card-form-waiting");

        try (CardHelperProcess helper = helper("resident-other", "waits")) {
            assertThat(page.locator("#pairing")).hasText(Pattern.compile("[0-9]{6}"));
            Chromium.look(page, "resident-card-form-pairing");
            helper.await("あと3回");
            answer(page, helper, "resident-other");
            Chromium.agreeWhereAsked(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident-answered", "resident-other", "resident-other-renewed"})
    void a_resident_signs_in_with_a_card_reads_his_history_and_signs_out(String card) {
        try (CardHelperProcess helper = helper(card, "in-" + card)) {
            Page page = begin();
            answer(page, helper, card);

            Chromium.agreeWhereAsked(page);
            page.navigate(address("/selfinfo/exchange-history.xhtml"));
            assertThat(page.locator("h1")).hasText("やりとり履歴");
            page.click("form.sign-out button");
            assertThat(page.locator("h1")).hasText("サインアウトしました");
        }
    }

    @Test
    void a_resident_is_asked_for_his_consent_at_first_and_again_after_he_has_left() {
        try (CardHelperProcess helper = helper("resident-answered", "consents")) {
            Page page = begin();
            answer(page, helper, "resident-answered");
            Chromium.agreeWhereAsked(page);
            leave(page);

            page.navigate(address("/signin/card"));
            page.click("#start");
            answer(page, helper, "resident-answered");
            assertThat(page.locator("h1")).hasText("利用の同意");
            Chromium.look(page, "resident-consent-form");
            page.click("#decline");
            assertThat(page.locator("h1")).hasText("サインインしませんでした");
            Chromium.look(page, "resident-not-agreed");
            page.navigate(address("/signin/consent"));
            assertThat(page.locator("h1")).hasText("マイナンバーカードでサインイン");

            page.click("#start");
            answer(page, helper, "resident-answered");
            assertThat(page.locator("h1")).hasText("利用の同意");
            Page other = page.context().newPage();
            other.navigate(address("/signin/consent"));
            Chromium.agreeWhereAsked(page);
            other.click("#agree");
            assertThat(other.locator("h1")).hasText("住民ポータル");
            page.navigate(address("/identity/own-record.xhtml"));
            assertThat(page.locator("main")).containsText("ポータルの利用に同意しました");
        }
    }

    @Test
    void wrong_pins_are_counted_in_words_until_the_card_locks() {
        try (CardHelperProcess helper = helper("resident-other", "locks")) {
            Page page = begin();
            for (String left : List.of("あと2回", "あと1回")) {
                answer(page, helper, WRONG);
                assertThat(page.locator("#refused-code")).hasText("HLP-0302");
                assertThat(page.locator("#refused-text")).containsText(left);
                page.click("#start");
            }
            answer(page, helper, WRONG);
            assertThat(page.locator("#refused-code")).hasText("HLP-0303");
            assertThat(page.locator("#refused-text")).containsText("市町村の窓口");
            Chromium.look(page, "resident-card-form-locked");
        }
    }

    /** Today's keys, then the next card's. */
    @ParameterizedTest
    @ValueSource(strings = {"resident-answered", "resident-other"})
    void a_resident_signs_in_over_pkcs11_after_a_wrong_pin_was_told_in_words(String card) {
        SoftHsmCard inReader = SoftHsmCard.of(demo.server().demo().resolve("cards").resolve(card), card(card).pin(), card(card).password(), folder.resolve("hsm-" + card));
        try (CardHelperProcess helper = CardHelperProcess.start(program, origin(), inReader)) {
            Page page = begin();
            helper.await("残りの数が分かりません");
            assertThat(page.locator("#pairing")).isVisible();
            helper.type(page.locator("#pairing").textContent(), card(card).pin().equals("0000") ? "0001" : "0000");
            assertThat(page.locator("#refused-code")).hasText("HLP-0302");
            assertThat(page.locator("#refused-text")).containsText("前に間違えたため少なくなっています");
            Chromium.look(page, "resident-card-form-pkcs11-wrong");
            page.click("#start");
            helper.await("前に間違えたため少なくなっています");
            answer(page, helper, card);

            Chromium.agreeWhereAsked(page);
        }
    }

    @Test
    void a_revoked_card_is_refused_and_its_holder_is_told_what_to_do() {
        try (CardHelperProcess helper = helper("resident-other-lost", "lost")) {
            Page page = begin();
            answer(page, helper, "resident-other-lost");

            assertThat(page.locator("#failure")).containsText("IDN-0522");
            Chromium.look(page, "resident-card-form-revoked");
        }
    }

    @Test
    void an_answer_that_somebody_recorded_is_worth_nothing() {
        try (CardHelperProcess helper = helper("resident-other", "replayed")) {
            Page page = begin();
            AtomicReference<String> posted = new AtomicReference<>();
            page.onRequest(request -> {
                if (request.method().equals("POST") && request.url().endsWith("/signin/card")) {
                    posted.set(request.postData());
                }
            });
            Cookie secret = page.context().cookies().stream().filter(cookie -> cookie.name.contains("SIGNIN")).findFirst().orElseThrow();
            answer(page, helper, "resident-other");
            Chromium.agreeWhereAsked(page);

            BrowserContext thief = chromium.fresh();
            assertThat(replayed(thief, posted.get())).as("without the browser's secret").contains("IDN-0202");
            thief.addCookies(List.of(secret));
            assertThat(replayed(thief, posted.get())).as("even with it").contains("IDN-0533");
        }
    }

    /** At the point where the page shows its digits. */
    private Page begin() {
        Page page = chromium.fresh().newPage();
        page.navigate(address("/signin/card"));
        page.click("#start");
        return page;
    }

    /** 利用をやめる, after being asked whether he is sure. */
    private void leave(Page page) {
        page.navigate(address("/identity/own-record.xhtml"));
        page.click("#leave\\:go");
        assertThat(page.locator("#leave")).containsText("確かめたことを示す欄");
        Chromium.look(page, "resident-own-record-leaving");
        page.check("#leave\\:sure");
        page.click("#leave\\:go");
        assertThat(page.locator("h1")).hasText("利用をやめました");
        Chromium.look(page, "resident-account-closed");
        page.navigate(address("/identity/own-record.xhtml"));
        assertThat(page.locator("h1")).not().hasText("サインインと操作の記録");
    }

    private void answer(Page page, CardHelperProcess helper, String card) {
        assertThat(page.locator("#pairing")).isVisible();
        helper.type(page.locator("#pairing").textContent(), card.equals(WRONG) ? wrong() : pin(card));
    }

    private String replayed(BrowserContext thief, String form) {
        FormData fields = FormData.create();
        for (String field : form.split("&")) {
            fields.set(field.split("=", 2)[0], URLDecoder.decode(field.split("=", 2)[1], StandardCharsets.UTF_8));
        }
        APIResponse answer = thief.request().post(address("/signin/card"), RequestOptions.create().setForm(fields));
        assertThat(answer.status()).isEqualTo(403);
        return answer.text();
    }

    private CardHelperProcess helper(String card, String copy) {
        return CardHelperProcess.start(program, origin(), CardHelperProcess.copy(demo.server().demo().resolve("cards").resolve(card), folder.resolve(copy)));
    }

    private String origin() {
        String portal = address("/");
        return portal.substring(0, portal.length() - 1);
    }

    private String pin(String card) {
        return card(card).pin();
    }

    private FileCard card(String name) {
        return FileCard.of(demo, name);
    }

    private String wrong() {
        return pin("resident-other").equals("0000") ? "0001" : "0000";
    }

    private String address(String path) {
        return demo.server().resident(path).toString();
    }
}
