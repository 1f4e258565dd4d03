package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.standin.population.DemoSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on which two clerks decide whose a record is, in a real browser. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkPagesIT {

    private static final String CLERK = "clerk-musubi-child";
    private static final String SUPERVISOR = "supervisor-musubi";
    private static final long FIRST_SERIAL = 91_000_000_000_000L;
    private static final Pattern PROPOSED = Pattern.compile(".*link-review\\.xhtml\\?proposal=.*");

    private final Demo demo;
    private final Chromium chromium;
    private int used;

    LinkPagesIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void two_clerks_link_what_the_register_refused() {
        String refused = refused();
        Page clerk = atTheDoubt(CLERK, refused);
        assertThat(clerk.locator("main")).containsText("名だけ不一致");
        Chromium.look(clerk, "staff-link-review-doubt");

        propose(clerk, "候補", 0);
        assertThat(clerk.locator("main")).containsText("自分が申請した紐付け案です。");
        assertThat(clerk.locator("#decision")).hasCount(0);
        Chromium.look(clerk, "staff-link-review-proposed");

        Page supervisor = atTheProposal(refused);
        Chromium.look(supervisor, "staff-link-review-decide");
        pressThrice(supervisor, "decision", "decision:decide", Map.of("decision:outcome:input", "APPROVED", "decision:reason:input", "書類を確認"));
        supervisor.reload();
        assertThat(supervisor.locator("main")).containsText("承認する");
        assertThat(supervisor.locator("main")).containsText("書類を確認");
        Chromium.look(supervisor, "staff-link-review-approved");
        assertThat(known(refused)).isTrue();
    }

    @Test
    void a_list_that_is_too_long_for_a_page_goes_on_on_the_next() {
        String individual = MadeNumbers.individualNumber();
        register(DemoSystem.ENISHI_REGISTRY, List.of(row(number(), individual, "結合　花子", Map.of())));
        assertThat(register(DemoSystem.ENISHI_REGISTRY, IntStream.range(0, 101).mapToObj(n -> row(number(), individual, "結合　太郎", Map.of())).toList()))
                .contains("\"row\":101");
        Page page = chromium.clerk("clerk-enishi-tax");
        page.navigate(demo.server().staff("/addressee/link-list.xhtml").toString());
        String first = page.locator("a[href*='doubt=']").first().getAttribute("href");

        page.click("text=紐付けの疑義の続きを見る");
        page.waitForURL(Pattern.compile(".*doubtsAfter=.*"));
        assertThat(page.locator("a[href='" + first + "']")).hasCount(0);
        assertThat(page.locator("a[href*='doubt=']").first()).isVisible();
        Chromium.look(page, "staff-link-list-next");
        page.click("text=一覧の最初から見る");
        assertThat(page.locator("a[href='" + first + "']")).hasCount(1);
    }

    @Test
    void a_doubt_leaves_the_list_when_a_second_clerk_agrees() {
        String refused = refused();
        Page clerk = atTheDoubt(CLERK, refused);
        clerk.check("input[type=radio][value=DISMISS]");
        clerk.fill("#form\\:reason\\:input", "送信した課の入力誤り");
        clerk.click("#form\\:propose");
        clerk.waitForURL(PROPOSED);
        assertThat(clerk.locator("main")).containsText("疑義を一覧から外します。");

        Page supervisor = atTheProposal(refused);
        Chromium.look(supervisor, "staff-link-review-dismiss");
        approve(supervisor);
        assertThat(supervisor.locator("#decision")).hasCount(0);
        supervisor.navigate(demo.server().staff("/addressee/link-list.xhtml").toString());
        assertThat(supervisor.locator("tr", new Page.LocatorOptions().setHasText(refused))).hasCount(0);
        assertThat(known(refused)).isFalse();
    }

    @Test
    void what_changed_after_the_proposal_is_shown_anew_and_not_approved() {
        String individual = MadeNumbers.individualNumber();
        String holder = number();
        register(holder, individual, "結合　花子");
        String refused = number();
        register(refused, individual, "結合　太郎");
        propose(atTheDoubt(CLERK, refused), "候補", 0);
        Page supervisor = atTheProposal(refused);
        register(holder, individual, "結合　花代");

        approve(supervisor);

        assertThat(supervisor.locator("main")).containsText("ADR-0221");
        assertThat(supervisor.locator("main")).containsText("申請の後に内容が変わっています");
        assertThat(supervisor.locator("main")).containsText("結合　花代");
        Chromium.look(supervisor, "staff-link-review-overtaken");
        assertThat(known(refused)).isFalse();
        Page clerk = chromium.clerk(CLERK);
        open(clerk, holder);
        assertThat(clerk.locator("main")).containsText("名が変わった");
        assertThat(clerk.locator("main")).containsText("結合　花子");
        Chromium.look(clerk, "staff-link-review-renamed");
    }

    private static void approve(Page supervisor) {
        supervisor.check("input[type=radio][value=APPROVED]");
        supervisor.fill("#decision\\:reason\\:input", "書類を確認");
        supervisor.click("#decision\\:decide");
    }

    @Test
    void a_birth_date_that_is_not_known_is_said_in_its_words_and_cannot_be_compared() {
        String individual = MadeNumbers.individualNumber();
        register(number(), individual, "結合　花子");
        String refused = number();
        assertThat(register(refused, individual, "結合　花子", Map.of("birthDate", "1985-00-00", "birthDateUnknown", "1", "birthDateNotation", "昭和６０年頃")))
                .contains("ADR-0205");

        Page clerk = atTheDoubt(CLERK, refused);

        assertThat(clerk.locator("main")).containsText("昭和６０年頃（不詳）");
        assertThat(clerk.locator("main")).containsText("昭和60年5月5日（1985年）");
        assertThat(clerk.locator("main")).containsText("不詳のため確かめられません");
        Chromium.look(clerk, "staff-link-review-unknown-birth-date");
    }

    @Test
    void nobody_approves_what_he_proposed() {
        String refused = refused();
        Page supervisor = atTheDoubt(SUPERVISOR, refused);
        propose(supervisor, "候補", 0);

        assertThat(supervisor.locator("main")).containsText("自分が申請した紐付け案です。");
        assertThat(supervisor.locator("#decision")).hasCount(0);
        assertThat(known(refused)).isFalse();
    }

    @Test
    void a_clerk_who_is_no_supervisor_decides_nothing() {
        String refused = refused();
        propose(atTheDoubt(CLERK, refused), "候補", 0);

        Page other = chromium.clerk("clerk-musubi-tax");
        open(other, refused);

        assertThat(other.locator("main")).containsText("責任者の判断を待っています。");
        assertThat(other.locator("#decision")).hasCount(0);
    }

    @Test
    void a_wrong_link_is_undone_with_the_list_of_what_used_it() {
        String number = number();
        register(number, MadeNumbers.individualNumber(), "結合　花子");
        String inquiry = demo.rest(DemoSystem.MUSUBI_CHILD).ask(Question.ordinary(number));
        Page clerk = chromium.clerk(CLERK);
        clerk.navigate(demo.server().staff("/addressee/link-repair.xhtml").toString());
        Chromium.look(clerk, "staff-link-repair");
        clerk.fill("#form\\:number\\:input", number);
        clerk.keyboard().press("Enter");
        say(clerk);
        assertThat(clerk.locator("main")).containsText("この人の宛名は、ほかにありません。");
        clerk.check("input[type=radio][value=UNLINK]");
        clerk.fill("#form\\:reason\\:input", "家族の番号だった");
        Chromium.look(clerk, "staff-link-review-unlink");
        clerk.click("#form\\:propose");
        clerk.waitForURL(PROPOSED);

        Page supervisor = atTheProposal(number);
        supervisor.check("input[type=radio][value=APPROVED]");
        supervisor.fill("#decision\\:reason\\:input", "本人に確認");
        supervisor.click("#decision\\:decide");
        assertThat(supervisor.locator("#decision")).hasCount(0);

        supervisor.navigate(demo.server().staff("/addressee/link-list.xhtml").toString());
        Chromium.look(supervisor, "staff-link-list");
        supervisor.locator("tr", new Page.LocatorOptions().setHasText(number)).locator("a").click();
        assertThat(supervisor.locator("main")).containsText(inquiry);
        Chromium.look(supervisor, "staff-link-impact");
    }

    @Test
    void a_wrong_record_goes_to_the_person_whose_it_is() {
        String wrong = number();
        register(wrong, MadeNumbers.individualNumber(), "結合　桃子");
        String right = number();
        register(right, MadeNumbers.individualNumber(), "結合　梅子");
        Page clerk = chromium.clerk(CLERK);
        clerk.navigate(demo.server().staff("/addressee/link-repair.xhtml").toString());
        clerk.fill("#form\\:number\\:input", wrong);
        clerk.keyboard().press("Enter");
        say(clerk);
        clerk.check("input[type=radio][value=RELINK]");
        clerk.fill("#form\\:reason\\:input", "別の人の届出だった");
        clerk.click("#form\\:propose");
        assertThat(clerk.locator("[role=alert]").first()).containsText("付け替え先の団体内統合宛名番号を入力してください");
        clerk.fill("#form\\:target\\:input", integrated(right));
        clerk.click("#form\\:propose");
        clerk.waitForURL(PROPOSED);
        assertThat(clerk.locator("main")).containsText("結合　梅子");

        Page supervisor = atTheProposal(wrong);
        supervisor.check("input[type=radio][value=APPROVED]");
        supervisor.fill("#decision\\:reason\\:input", "届出書で確認");
        supervisor.click("#decision\\:decide");
        assertThat(supervisor.locator("#decision")).hasCount(0);
        assertThat(integrated(wrong)).isEqualTo(integrated(right));
    }

    @Test
    void says_what_is_missing_and_shows_nothing_without_a_purpose() {
        Page clerk = chromium.newClerk(CLERK);
        clerk.navigate(demo.server().staff("/addressee/link-repair.xhtml").toString());
        clerk.fill("#form\\:number\\:input", "123");
        clerk.click("#form\\:show");
        assertThat(clerk.locator("[role=alert]")).containsText("登録されていません");
        clerk.fill("#form\\:number\\:input", someone());
        clerk.click("#form\\:show");

        assertThat(clerk.locator("h1")).hasText("閲覧の目的");
        clerk.click("#form\\:say");
        assertThat(clerk.locator("[role=alert]")).isVisible();
        Chromium.look(clerk, "staff-look-purpose-missing");
        say(clerk);
        assertThat(clerk.locator("h1")).hasText("紐付けの内容");
        clerk.click("#form\\:propose");
        assertThat(clerk.locator("[role=alert]").first()).isVisible();
        clerk.navigate(demo.server().staff("/addressee/link-review.xhtml?doubt=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").toString());
        assertThat(clerk.locator("main")).containsText("ADR-0215");
    }

    /** Somebody is registered, and then another name comes with the same 個人番号 under another 宛名番号. */
    private String refused() {
        String individual = MadeNumbers.individualNumber();
        register(number(), individual, "結合　花子");
        String other = number();
        assertThat(register(other, individual, "結合　太郎")).contains("ADR-0205");
        return other;
    }

    private Page atTheDoubt(String account, String number) {
        Page page = chromium.clerk(account);
        open(page, number);
        return page;
    }

    private Page atTheProposal(String number) {
        Page page = chromium.clerk(SUPERVISOR);
        open(page, number);
        page.waitForSelector("#decision");
        return page;
    }

    private void open(Page page, String number) {
        page.navigate(demo.server().staff("/addressee/link-list.xhtml").toString());
        page.locator("tr", new Page.LocatorOptions().setHasText(number)).locator("a").first().click();
        say(page);
    }

    private static void say(Page page) {
        page.waitForURL(Pattern.compile(".*(look-purpose|link-(review|impact))\\.xhtml.*"));
        SearchBox.sayWhatFor(page, "LINK_REVIEW");
        page.waitForURL(Pattern.compile(".*link-(review|impact)\\.xhtml.*"));
    }

    private static void propose(Page page, String heading, int choice) {
        assertThat(page.locator("h2", new Page.LocatorOptions().setHasText(heading)).first()).isVisible();
        page.locator("#form input[type=radio]").nth(choice).check();
        page.fill("#form\\:reason\\:input", "本人確認書類で確認");
        page.click("#form\\:propose");
        page.waitForURL(PROPOSED);
    }

    private static void pressThrice(Page page, String form, String button, Map<String, String> fields) {
        page.evaluate("""
                ([id, button, fields]) => { const form = document.getElementById(id); const data = new URLSearchParams(new FormData(form));
                  Object.entries(fields).forEach(([name, value]) => data.set(name, value)); data.append(button, 'x');
                  return Promise.all([1, 2, 3].map(() => fetch(form.action, {method: 'POST', body: data}))).then(all => all.map(one => one.status)); }""",
                List.of(form, button, fields));
    }

    private String integrated(String number) {
        Matcher translated = Pattern.compile("\"translated\":\"(\\d{15})\"").matcher(translation(number));
        assertThat(translated.find()).isTrue();
        return translated.group(1);
    }

    private boolean known(String number) {
        return translation(number).contains("\"translated\":[{");
    }


    private String translation(String number) {
        return demo.client(DemoSystem.MUSUBI_REGISTRY.id()).post(demo.server().exchange("/exchange/rest/v1/number-translations"), "application/json",
                RestAgencySystem.write(Map.of("direction", "TO_INTEGRATED", "numbers", List.of(number)))).body();
    }

    private String register(String number, String individualNumber, String name) {
        return register(number, individualNumber, name, Map.of());
    }

    private String register(String number, String individualNumber, String name, Map<String, String> more) {
        return register(DemoSystem.MUSUBI_REGISTRY, List.of(row(number, individualNumber, name, more)));
    }

    private static Map<String, String> row(String number, String individualNumber, String name, Map<String, String> more) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("addresseeNumber", number, "individualNumber", individualNumber, "name", name,
                "kana", "ケツゴウ", "birthDate", "1985-05-05", "sex", "0", "address", "結市本町九丁目9番9号", "state", "RESIDENT"));
        row.putAll(more);
        return row;
    }

    private String register(DemoSystem system, List<Map<String, String>> rows) {
        HttpResponse<String> answer = demo.client(system.id()).post(demo.server().exchange("/exchange/rest/v1/addressees"),
                "application/json", RestAgencySystem.write(Map.of("rows", rows)));
        return answer.body();
    }

    private String someone() {
        return demo.cases().others().get(0).addresseeNumber();
    }

    /** A 宛名番号 that no town has given. */
    private String number() {
        AddresseeNumber[] free = new AddresseeNumber[1];
        do {
            AddresseeNumber.ofSerial(FIRST_SERIAL + used++).ifPresent(number -> free[0] = number);
        } while (free[0] == null);
        return free[0].value();
    }
}
