package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The resident's pages in a real browser. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidentPagesIT {

    private static final String HANAKO = "hanako@example.jp";
    private static final String SCRIPT = "\"'><script>alert(1)</script>";

    private final Demo demo;
    private final Chromium chromium;

    ResidentPagesIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void a_resident_finds_the_exchange_and_reads_every_detail() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String managementNumber = child.ask(Question.ordinary(demo.cases().addresseeNumbers(DemoCase.INQUIRY_ANSWERED).get(0)));
        child.settled(managementNumber);
        child.collect(managementNumber);
        Page page = chromium.resident("resident-answered");
        Chromium.look(page, "resident-index");

        page.click("main a.button-filled");
        assertThat(page.locator("h1")).hasText("やりとり履歴");
        assertThat(page.locator(".event", new Page.LocatorOptions().setHasText(managementNumber)).first()).containsText("結市が、児童手当");
        Chromium.look(page, "resident-exchange-history");
        page.locator("a[href*='" + managementNumber + "']").first().click();

        assertThat(page.locator("h1")).hasText("やりとりの詳細");
        assertThat(page.locator("main")).containsText("関わった主体の記録は、すべて一致しています。");
        Chromium.look(page, "resident-exchange-detail");
    }

    /** That the network has taken nothing in is a state of moments: the page gets its words here, to be looked at. */
    @Test
    void a_resident_reads_that_an_answer_is_waited_for_and_what_was_not_taken_in() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String waiting = child.ask(Question.of(DemoCase.AUTOMATIC_ANSWER_DISABLED, demo.cases().addresseeNumbers(DemoCase.AUTOMATIC_ANSWER_DISABLED).get(0)));
        child.settled(waiting);
        Page page = chromium.resident("resident-no-automatic-answer");
        String detail = demo.server().resident("/selfinfo/exchange-detail.xhtml?number=" + waiting).toString();

        page.navigate(detail);
        assertThat(page.locator("main")).containsText("提供待ち");
        assertThat(page.locator("main")).not().containsText("やりとりが終わった日時");
        Chromium.look(page, "resident-exchange-detail-waiting");

        page.route("**/exchange-detail.xhtml*", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(Pattern.compile("(やりとり履歴受付日時.*?<dd[^>]*>).*?(</dd>)", Pattern.DOTALL)
                    .matcher(answer.text()).replaceFirst("$1情報提供ネットワークシステムが受け付けた記録はありません$2")));
        });
        page.navigate(detail);
        assertThat(page.locator("main")).containsText("受け付けた記録はありません");
        Chromium.look(page, "resident-exchange-detail-not-received");
    }

    @Test
    void an_exchange_of_somebody_else_is_not_found() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String number = child.ask(Question.ordinary(demo.cases().addresseeNumbers(DemoCase.INQUIRY_ANSWERED).get(0)));
        Page page = chromium.resident("resident-other");

        page.navigate(demo.server().resident("/selfinfo/exchange-detail.xhtml?number=" + number).toString());

        assertThat(page.locator("main")).containsText("SLF-0102");
        Chromium.look(page, "resident-error-exchange-not-found");
    }

    @Test
    void a_resident_without_exchanges_reads_that_there_were_none() {
        Page page = chromium.resident("resident-other");

        page.navigate(demo.server().resident("/selfinfo/exchange-history.xhtml").toString());

        assertThat(page.locator("main")).containsText("あなたの情報のやりとりはありませんでした。");
        Chromium.look(page, "resident-exchange-history-none");
    }

    @Test
    void a_withheld_record_is_counted_on_the_page() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        child.settled(child.ask(Question.of(DemoCase.NOT_DISCLOSED_TO_RESIDENT, demo.cases().addresseeNumbers(DemoCase.NOT_DISCLOSED_TO_RESIDENT).get(0))));
        Page page = chromium.resident("resident-not-disclosed");

        page.navigate(demo.server().resident("/selfinfo/exchange-history.xhtml").toString());

        assertThat(page.locator("main")).containsText("表示していない記録が");
        Chromium.look(page, "resident-exchange-history-withheld");
    }

    @Test
    void says_what_is_wrong_with_a_date() {
        Page page = chromium.resident("resident-other");
        page.navigate(demo.server().resident("/selfinfo/exchange-history.xhtml").toString());

        page.click("details summary");
        page.fill("#form\\:from\\:year", "<b>");
        page.fill("#form\\:to\\:year", "99");
        page.click("#form\\:show");

        assertThat(page.locator("[role=alert]")).containsText("正しい日付ではありません");
        Chromium.look(page, "resident-exchange-history-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange-history.xhtml?period=", "exchange-history.xhtml?from=", "exchange-history.xhtml?to=", "exchange-detail.xhtml?number="})
    void a_script_in_a_parameter_does_not_run(String path) {
        Page page = chromium.resident("resident-other");

        page.navigate(demo.server().resident("/selfinfo/" + path + URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8)).toString());

        assertThat(page.locator("script:not([src])")).hasCount(0);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.content()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"/public/about.xhtml, resident-about", "/public/policies.xhtml, resident-policies", "/public/card-helper.xhtml, resident-card-helper"})
    void the_open_pages_are_sound_without_a_sign_in(String path, String name) {
        Page page = chromium.fresh().newPage();

        page.navigate(demo.server().resident(path).toString());

        assertThat(page.locator("h1")).isVisible();
        Chromium.look(page, name);
    }

    @Test
    void the_card_holders_program_that_is_offered_has_the_checksum_that_is_shown() throws GeneralSecurityException {
        Page page = chromium.fresh().newPage();
        page.navigate(demo.server().resident("/public/card-helper.xhtml").toString());

        byte[] program = page.request().get(demo.server().resident("/public/card-helper/musubi-card-helper.jar").toString()).body();

        assertThat(program).startsWith('P', 'K');
        assertThat(page.locator("#checksum")).hasText(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(program)));
    }

    @Test
    void an_expired_session_asks_to_sign_in_and_comes_back_to_the_page() {
        Page page = chromium.resident("resident-other");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("MUSUBI_RESIDENT_SESSION"));

        page.navigate(demo.server().resident("/selfinfo/exchange-history.xhtml").toString());
        chromium.signIn(page, demo.server().resident("/"), "resident-other");

        assertThat(page.locator("h1")).hasText("やりとり履歴");
    }

    @Test
    void a_resident_sees_where_he_is_signed_in_and_signs_other_devices_out() {
        Page here = chromium.resident("resident-not-disclosed");
        Page there = chromium.resident("resident-not-disclosed");
        here.navigate(demo.server().resident("/identity/own-record.xhtml").toString());
        assertThat(here.locator("#form .event").first()).containsText("Linux / Chrome");
        Chromium.look(here, "resident-own-record");

        here.locator("#form .event button, #form .event input[type=submit]").first().click();
        assertThat(here.locator(".notice-success")).containsText("選んだ機器をサインアウトしました");
        there.navigate(demo.server().resident("/selfinfo/exchange-history.xhtml").toString());
        assertThat(there.locator("#code")).isVisible();

        chromium.signIn(there, demo.server().resident("/"), "resident-not-disclosed");
        assertThat(there.locator("h1")).hasText("やりとり履歴");
        here.reload();
        here.click("#form\\:others");
        assertThat(here.locator(".notice-success")).containsText("ほかの機器をすべてサインアウトしました");
        assertThat(here.locator("#form .event")).hasCount(1);
        assertThat(here.locator("#form .event")).containsText("今、使っている機器です");
        assertThat(here.locator("main")).containsText("ほかの機器からの操作でサインアウトしました");
        Chromium.look(here, "resident-own-record-alone");
        there.reload();
        assertThat(there.locator("#code")).isVisible();
    }

    @Test
    void a_resident_hears_by_mail_of_each_sign_in_once_he_has_shown_that_the_mail_is_his() {
        Mailroom mailroom = demo.mailroom();
        Page page = chromium.resident("resident-other");
        page.navigate(demo.server().resident("/identity/own-record.xhtml").toString());
        page.click("text=お知らせメールを設定する");
        Chromium.look(page, "resident-sign-in-mail");
        page.fill("#ask\\:address\\:input", "hanako＠example");
        page.click("#ask\\:go");
        assertThat(page.locator("main")).containsText("IDN-0562");

        page.fill("#ask\\:address\\:input", "ｈａｎａｋｏ＠example.jp");
        page.click("#ask\\:go");
        assertThat(page.locator(".notice-success")).containsText("確認コードを送りました");
        page.fill("#confirm\\:code\\:input", "00000000");
        page.click("#confirm\\:go");
        assertThat(page.locator("main")).containsText("確認コードが違うか、期限が過ぎています");
        Chromium.look(page, "resident-sign-in-mail-code-wrong");
        page.fill("#confirm\\:code\\:input", mailroom.awaitText(HANAKO, 1).replaceAll("(?s).*確認コード：([0-9]{8}).*", "$1"));
        page.click("#confirm\\:go");
        assertThat(page.locator(".notice-success")).containsText("お知らせを始めました");
        assertThat(page.locator("main")).containsText("h…@example.jp");
        Chromium.look(page, "resident-sign-in-mail-begun");

        chromium.resident("resident-other").context().close();
        assertThat(mailroom.awaitText(HANAKO, 2)).contains("サインインがありました", "Linux / Chrome", "カードを使わない方法").doesNotContain("http");
        page.click("#stop\\:go");
        assertThat(page.locator(".notice-success")).containsText("お知らせをやめました");
        assertThat(mailroom.awaitText(HANAKO, 3)).contains("このメールアドレスが外されました");
    }

    /** The demo is no public terminal: the page gets here what its template would add there; what nodes send, ZoneRolesIT looks at. */
    @Test
    void at_a_public_terminal_an_untouched_page_warns_and_signs_out() {
        Page page = chromium.resident("resident-other");
        page.clock().install();
        page.route("**/identity/own-record.xhtml", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(answer.text().replace("</header>", """
                    <div id="idle" class="idle" role="alert" hidden="hidden" data-seconds="60" data-warning="20"><div class="notice notice-warning">
                    <h2 class="notice-heading">まもなくサインアウトします</h2><div class="notice-body"><p>続けるときは、画面にふれるか、キーを押してください。</p></div></div></div>
                    <script src="/signin/idle.js" defer="defer"></script></header>""")));
        });
        page.navigate(demo.server().resident("/identity/own-record.xhtml").toString());
        assertThat(page.locator("#idle")).isHidden();

        page.clock().fastForward(41_000);
        assertThat(page.locator("#idle")).isVisible();
        Chromium.look(page, "resident-own-record-kiosk-warning");
        page.keyboard().press("Shift");
        assertThat(page.locator("#idle")).isHidden();
        page.clock().fastForward(45_000);
        assertThat(page.locator("h1")).hasText("サインインと操作の記録");
        page.clock().fastForward(20_000);

        assertThat(page.locator("h1")).hasText("サインアウトしました");
        Chromium.look(page, "resident-signed-out");
        page.unrouteAll();
        page.goBack();
        assertThat(page.locator("#code")).isVisible();
    }

    @Test
    void a_wrong_code_signs_nobody_in() {
        Page page = chromium.fresh().newPage();
        page.navigate(demo.server().resident("/").toString());

        page.fill("#name", "resident-other");
        page.fill("#code", SCRIPT);
        page.click("button[type=submit]:not([name=cancel])");

        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("script:not([src])")).hasCount(0);
        Chromium.look(page, "standin-ask-wrong");
    }

    @Test
    void the_pages_of_the_stand_ins_are_sound() {
        Page page = chromium.fresh().newPage();
        page.navigate(demo.server().resident("/").toString());
        Chromium.look(page, "standin-ask");

        page.route("**/submit.js", Route::abort); // it would send the answer on at once
        page.fill("#name", "resident-other");
        page.fill("#code", demo.signInCode("resident-other"));
        page.click("button[type=submit]:not([name=cancel])");
        assertThat(page.locator("#answer button")).isVisible();
        Chromium.look(page, "standin-answer");

        page.navigate(demo.server().standin("/signin/authorize?client_id=nobody").toString());
        assertThat(page.locator("[role=alert]")).isVisible();
        Chromium.look(page, "standin-refuse");
        page.navigate(demo.server().standin("/").toString());
        Chromium.look(page, "standin-index");
        page.navigate(demo.server().standin("/nowhere").toString());
        assertThat(page.locator("h1")).hasText("表示できません");
        Chromium.look(page, "standin-error");
    }

    @Test
    void a_resident_who_changes_his_mind_is_told_that_he_is_not_signed_in() {
        Page page = chromium.fresh().newPage();
        page.navigate(demo.server().resident("/").toString());

        page.click("button[name=cancel]");
        page.waitForURL(url -> url.startsWith(demo.server().resident("/").toString()));

        assertThat(page.locator("h1")).hasText("サインインできませんでした");
        Chromium.look(page, "resident-failed");
    }

    @Test
    void a_page_that_does_not_exist_says_so() {
        Page page = chromium.fresh().newPage();

        page.navigate(demo.server().resident("/nowhere.xhtml").toString());

        assertThat(page.locator("h1")).hasText("画面が見つかりません");
        Chromium.look(page, "resident-error-404");
    }
}
