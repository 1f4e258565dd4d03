package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Sex;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clerk's pages in a real browser. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesIT {

    private static final String CLERK = "clerk-musubi-child";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Pattern RESULT = Pattern.compile(".*inquiry-result\\.xhtml\\?number=.*");
    private static final int PEOPLE_OF_OTHER_TESTS = 10;

    private final Demo demo;
    private final Chromium chromium;
    private int people = PEOPLE_OF_OTHER_TESTS;

    StaffPagesIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void a_clerk_asks_about_a_person_on_screen_and_reads_the_answer() {
        Page page = chromium.clerk(CLERK);
        Chromium.look(page, "staff-index");
        page.navigate(demo.server().staff("/linkage/inquiry-ask.xhtml").toString());
        Chromium.look(page, "staff-inquiry-ask");
        String number = demo.cases().addresseeNumbers(DemoCase.INQUIRY_ANSWERED).get(0);

        lookOver(page, fullWidth(number));
        Chromium.look(page, "staff-inquiry-ask-look-over");
        assertThat(page.locator("main")).containsText(nameOf(DemoCase.INQUIRY_ANSWERED));
        page.click("#form\\:send");
        page.waitForURL(RESULT);
        until(page, "情報の提供を受けました。");
        Chromium.look(page, "staff-inquiry-result-answered");
        page.click("#form\\:open");
        assertThat(page.locator("main")).containsText("合計所得金額");
        assertThat(page.locator(".answer-value")).hasCount(6);
        Chromium.look(page, "staff-inquiry-result");
    }

    @Test
    void a_clerk_sees_the_offices_inquiries_with_state_and_age() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String refused = child.ask(Question.of(DemoCase.NO_LEGAL_BASIS, demo.cases().addresseeNumbers(DemoCase.NO_LEGAL_BASIS).get(0)));
        child.settled(refused);
        Page page = chromium.clerk(CLERK);

        page.navigate(demo.server().staff("/linkage/inquiry-list.xhtml").toString());

        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(refused))).containsText(Pattern.compile("照会不可.*(経過|所要)"));
        Chromium.look(page, "staff-inquiry-list");
        page.navigate(demo.server().staff("/linkage/inquiry-result.xhtml?number=" + refused).toString());
        assertThat(page.locator("main")).containsText("情報提供ネットワークシステムが照会を認めませんでした。");
        Chromium.look(page, "staff-inquiry-result-refused");
    }

    @ParameterizedTest
    @CsvSource({"AUTOMATIC_ANSWER_DISABLED, 提供者の職員が確認しています, staff-inquiry-result-waiting", "NO_REPLICA, 該当する情報を保有していません, staff-inquiry-result-no-data"})
    void a_clerk_reads_that_there_is_no_answer_yet_or_nothing_to_answer(DemoCase demoCase, String words, String picture) {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String number = child.ask(Question.of(demoCase, demo.cases().addresseeNumbers(demoCase).get(0)));
        child.settled(number);
        Page page = chromium.clerk(CLERK);

        page.navigate(demo.server().staff("/linkage/inquiry-result.xhtml?number=" + number).toString());

        assertThat(page.locator("main")).containsText(words);
        assertThat(page.locator("#form\\:open")).hasCount(0);
        Chromium.look(page, picture);
    }

    @Test
    void a_page_of_others_says_that_it_is_not_for_him() {
        Page page = chromium.clerk(CLERK);

        page.navigate(demo.server().staff("/identity/staff-list.xhtml").toString());

        assertThat(page.locator("h1")).hasText("この画面は表示できません");
        Chromium.look(page, "staff-error-403");
    }

    @Test
    void what_a_clerk_looked_at_is_told_to_the_resident_with_who_what_for_and_when() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String person = demo.cases().addresseeNumbers(DemoCase.INQUIRY_ANSWERED).get(0);
        String answered = child.ask(Question.ordinary(person));
        String refused = child.ask(new Question(person, DemoCase.NO_LEGAL_BASIS.inquired(), false));
        child.settled(answered);
        child.settled(refused);
        Page clerk = chromium.clerk(CLERK);
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clerk.navigate(demo.server().staff("/linkage/inquiry-result.xhtml?number=" + answered).toString());
        clerk.click("#form\\:open");
        assertThat(clerk.locator(".answer-value").first()).isVisible();
        clerk.navigate(demo.server().staff("/linkage/inquiry-result.xhtml?number=" + refused).toString());
        assertThat(clerk.locator("main")).containsText("情報提供ネットワークシステムが照会を認めませんでした。");
        List<String> times = Stream.iterate(from, at -> at.isBefore(Instant.now()), at -> at.plusSeconds(1)).map(JapaneseDates::wareki).toList();

        Page resident = chromium.resident("resident-answered");
        resident.navigate(demo.server().resident("/selfinfo/exchange-history.xhtml").toString());

        told(resident, answered, "結市（子育て支援課）の職員が、他の機関から届いた、あなたについての回答を画面で見ました。", times);
        told(resident, refused, "結市（子育て支援課）の職員が、あなたについて他の機関に尋ねた照会がどうなったかを画面で見ました。", times);
        resident.navigate(demo.server().resident("/selfinfo/exchange-detail.xhtml?number=" + answered).toString());
        told(resident, "", "結市（子育て支援課）の職員が、他の機関から届いた、あなたについての回答を画面で見ました。", times);
        Chromium.look(resident, "resident-exchange-detail-looked-at");
    }

    private static void told(Page resident, String managementNumber, String sentence, List<String> times) {
        Locator look = resident.locator(".event", new Page.LocatorOptions().setHasText(sentence)).filter(new Locator.FilterOptions().setHasText(managementNumber));
        assertThat(look).hasCount(1);
        assertThat(look).containsText(Pattern.compile("目的（事務）：.+事務"));
        assertThat(times).as("to the second").contains(look.locator(".event-date").first().textContent().strip());
    }

    @Test
    void another_office_of_the_town_does_not_see_them() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String managementNumber = child.ask(Question.ordinary(someone()));
        child.settled(managementNumber);
        Page page = chromium.clerk("clerk-musubi-tax");

        page.navigate(demo.server().staff("/linkage/inquiry-list.xhtml").toString());
        assertThat(page.locator("main")).not().containsText(managementNumber);
        page.navigate(demo.server().staff("/linkage/inquiry-result.xhtml?number=" + managementNumber).toString());

        assertThat(page.locator("main")).containsText("LNK-0201");
        Chromium.look(page, "staff-error-inquiry-not-found");
    }

    @Test
    void another_office_is_offered_its_own_tasks_only() {
        Page page = askPage(chromium.clerk("clerk-musubi-tax"));

        assertThat(page.locator("#form\\:choice\\:input")).not().containsText("児童手当");
        assertThat(page.locator("#form\\:choice\\:input")).containsText("個人住民税");
        Chromium.look(page, "staff-inquiry-ask-tax");
    }

    @Test
    void says_what_is_wrong_with_the_input() {
        Page page = askPage(chromium.clerk(CLERK));

        page.fill("#form\\:addresseeNumber\\:input", demo.cases().addresseeNumbers(DemoCase.WRONG_CHECK_DIGIT).get(0));
        page.click("#form\\:lookOver");

        assertThat(page.locator("[role=alert]")).containsText("一覧から選んでください");
        Chromium.look(page, "staff-inquiry-ask-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inquiry-list.xhtml?show=", "inquiry-list.xhtml?before=", "inquiry-result.xhtml?number=", "inquiry-ask.xhtml?x="})
    void a_script_in_a_parameter_does_not_run(String page) {
        Page open = chromium.clerk(CLERK);

        open.navigate(demo.server().staff("/linkage/" + page + URLEncoder.encode("\"'>" + SCRIPT, StandardCharsets.UTF_8)).toString());

        assertThat(open.locator("script:not([src])")).hasCount(0);
        assertThat(open.locator("h1")).isVisible();
        assertThat(open.content()).doesNotContain("Exception");
    }

    @Test
    void a_script_in_a_field_comes_back_as_text() {
        Page page = askPage(chromium.clerk(CLERK));

        page.fill("#form\\:addresseeNumber\\:input", SCRIPT);
        page.click("#form\\:lookOver");

        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("script:not([src])")).hasCount(0);
        assertThat(page.inputValue("#form\\:addresseeNumber\\:input")).isEqualTo(SCRIPT);
    }

    @Test
    void a_script_in_a_name_is_shown_as_text() {
        String number = demo.cases().addresseeNumbers(DemoCase.UNKNOWN_TO_PROVIDER).get(1);
        rename(number, SCRIPT);
        Page page = askPage(chromium.clerk(CLERK));

        lookOver(page, number);

        assertThat(page.locator("main")).containsText(SCRIPT);
        assertThat(page.locator("script:not([src])")).hasCount(0);
    }

    @Test
    void a_double_submit_makes_one_inquiry() {
        String number = someone();
        Page page = askPage(chromium.clerk(CLERK));
        lookOver(page, number);

        page.evaluate("""
                () => { const form = document.getElementById('form'); const data = new URLSearchParams(new FormData(form));
                  data.append('form:send', 'x');
                  return Promise.all([1, 2, 3].map(() => fetch(form.action, {method: 'POST', body: data}))).then(all => all.map(one => one.status)); }""");
        page.click("#form\\:send");
        page.waitForURL(RESULT);

        assertThat(inquiriesAbout(page, number)).isEqualTo(1);
    }

    @Test
    void two_tabs_do_not_mix_their_people() {
        BrowserContext context = chromium.fresh();
        String first = someone();
        String second = someone();
        Page left = askPage(chromium.signedIn(context, demo.server().staff("/"), CLERK));
        Page right = askPage(context.newPage());
        lookOver(left, first);
        lookOver(right, second);

        left.click("#form\\:send");
        left.waitForURL(RESULT);
        right.click("#form\\:send");
        right.waitForURL(RESULT);

        assertThat(inquiriesAbout(left, first)).isEqualTo(1);
        assertThat(inquiriesAbout(right, second)).isEqualTo(1);
    }

    @Test
    void an_expired_session_asks_to_sign_in_and_sends_nothing() {
        String number = someone();
        Page page = askPage(chromium.clerk(CLERK));
        lookOver(page, number);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("MUSUBI_STAFF_SESSION"));

        page.click("#form\\:send");
        assertThat(page.locator("h1")).hasText("時間がたったため、まだ送られていません");
        page.navigate(demo.server().staff("/").toString());
        chromium.signIn(page, demo.server().staff("/"), CLERK);

        assertThat(page.content()).doesNotContain("Exception");
        assertThat(inquiriesAbout(page, number)).isZero();
    }

    @Test
    void signing_out_ends_the_session() {
        Page page = chromium.clerk(CLERK);

        page.click(".sign-out button");
        assertThat(page.locator("h1")).hasText("サインアウトしました");
        Chromium.look(page, "staff-signed-out");
        page.navigate(demo.server().staff("/linkage/inquiry-list.xhtml").toString());

        assertThat(page.locator("#code")).isVisible();
        Chromium.look(page, "staff-staff-form");
    }

    @Test
    void a_page_that_does_not_exist_says_so() {
        Page page = chromium.clerk(CLERK);

        page.navigate(demo.server().staff("/linkage/nowhere.xhtml").toString());

        assertThat(page.locator("h1")).hasText("画面が見つかりません");
        Chromium.look(page, "staff-error-404");
    }

    private Page askPage(Page page) {
        page.navigate(demo.server().staff("/linkage/inquiry-ask.xhtml").toString());
        return page;
    }

    private static void lookOver(Page page, String number) {
        page.fill("#form\\:addresseeNumber\\:input", number);
        page.locator("#form\\:choice\\:input").selectOption(page.locator("#form\\:choice\\:input option", new Page.LocatorOptions().setHasText("児童手当")).first().getAttribute("value"));
        page.locator("#form\\:provider\\:input").selectOption(page.locator("#form\\:provider\\:input option", new Page.LocatorOptions().setHasText("縁町")).getAttribute("value"));
        page.click("#form\\:lookOver");
        page.waitForSelector("#form\\:send");
    }

    private static void until(Page page, String text) {
        DemoServer.await(AgencySystem.ANSWER, text, () -> {
            page.reload();
            page.waitForLoadState(LoadState.LOAD);
            return page.locator("main").textContent().contains(text);
        });
    }

    private int inquiriesAbout(Page page, String number) {
        page.navigate(demo.server().staff("/linkage/inquiry-list.xhtml").toString());
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(number)).count();
    }

    /** Somebody nobody has asked about. */
    private String someone() {
        return demo.cases().others().get(people++).addresseeNumber();
    }

    private String nameOf(DemoCase demoCase) {
        return demo.cases().people(demoCase).get(0).person().name();
    }

    private void rename(String number, String name) {
        RegistryEntry entry = demo.population().registry(Town.MUSUBI).stream().filter(one -> one.addresseeNumber().equals(number)).findFirst().orElseThrow();
        HttpResponse<String> answer = demo.client(DemoSystem.MUSUBI_REGISTRY.id()).post(demo.server().exchange("/exchange/rest/v1/addressees"), "application/json",
                RestAgencySystem.write(Map.of("rows", List.of(Map.of("addresseeNumber", number, "name", name, "kana", entry.person().kana(),
                        "birthDate", entry.person().birthDate().toString(), "sex", entry.person().sex() == Sex.MALE ? "1" : "2",
                        "address", entry.address(), "state", entry.state().name())))));
        assertThat(answer.body()).contains("\"registered\":1");
    }

    private static String fullWidth(String digits) {
        return digits.chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + '\uFF10'))).collect(Collectors.joining());
    }
}
