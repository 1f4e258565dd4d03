package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.musubi.standin.population.DemoSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on which the office of the resident register decides about support measures, in a real browser. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasurePagesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final String CLERK = "clerk-musubi-welfare";
    private static final String ADDRESS = "結市本町九丁目8番8号";

    private final Demo demo;
    private final Chromium chromium;

    MeasurePagesIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void the_office_sees_what_runs_out_and_renews_it() {
        register("900000000000715", TODAY.plusDays(20));
        Page page = atTheList(CLERK);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("900000000000715"))).containsText("まもなく期限");
        assertThat(page.content()).doesNotContain(ADDRESS);
        Chromium.look(page, "staff-measure-list");

        open(page, "900000000000715");
        Chromium.look(page, "staff-measure-decide");
        decide(page, "RENEW");

        assertThat(page.locator("main")).containsText("支援措置を延長しました");
        assertThat(page.locator("main")).not().containsText("900000000000715");
    }

    @Test
    void a_measure_is_ended_only_with_a_reason() {
        register("900000000000723", TODAY.plusDays(10));
        Page page = atTheList(CLERK);
        open(page, "900000000000723");
        page.check("input[type=radio][value=END]");

        page.click("#form\\:lookOver");
        assertThat(page.locator("#form\\:send")).hasCount(0);
        decide(page, "END");

        assertThat(page.locator("main")).containsText("支援措置を終了しました");
        assertThat(page.locator("main")).not().containsText("900000000000723");
    }

    @Test
    void a_list_that_is_too_long_for_a_page_goes_on_on_the_next() {
        String body = register(IntStream.range(0, 101).mapToObj(n -> row(AddresseeRows.number(), TODAY.plusDays(28))).toList());
        assertThat(body).contains("\"registered\":101");
        Page page = atTheList(CLERK);
        String first = page.locator("tbody a").first().getAttribute("href");

        page.click("text=判断を待っている支援措置の続きを見る");
        page.waitForURL(url -> url.contains("after="));
        assertThat(page.locator("a[href='" + first + "']")).hasCount(0);
        assertThat(page.locator("tbody a").first()).isVisible();
        Chromium.look(page, "staff-measure-list-next");
        page.click("text=一覧の最初から見る");
        assertThat(page.locator("a[href='" + first + "']")).hasCount(1);
    }

    @Test
    void another_office_sees_nothing_of_it() {
        register("900000000000731", TODAY.plusDays(5));

        Page page = atTheList("clerk-musubi-tax");

        assertThat(page.locator("main")).containsText("ADR-0402");
        assertThat(page.locator("main")).not().containsText("900000000000731");
    }

    private Page atTheList(String account) {
        Page page = chromium.clerk(account);
        page.navigate(demo.server().staff("/addressee/measure-list.xhtml").toString());
        SearchBox.sayWhatFor(page, "PROCEDURE");
        page.waitForURL(url -> url.contains("measure-list.xhtml"));
        return page;
    }

    private void open(Page page, String number) {
        page.locator("tr", new Page.LocatorOptions().setHasText(number)).locator("a").click();
        assertThat(page.locator("h1")).containsText("支援措置の判断");
    }

    private void decide(Page page, String decision) {
        page.check("input[type=radio][value=" + decision + "]");
        page.fill("#form\\:reason\\:input", "窓口で本人に確かめました");
        page.click("#form\\:lookOver");
        page.click("#form\\:send");
        page.waitForURL(url -> url.contains("measure-list.xhtml"));
    }

    private void register(String number, LocalDate until) {
        assertThat(register(List.of(row(number, until)))).contains("\"registered\":1");
    }

    private static Map<String, String> row(String number, LocalDate until) {
        return Map.of("addresseeNumber", number, "name", "保護　花子", "kana", "ホゴ　ハナコ", "birthDate", "1985-05-05", "sex", "2", "address", ADDRESS,
                "state", "RESIDENT", "supportMeasureFrom", TODAY.minusMonths(11).toString(), "supportMeasureUntil", until.toString());
    }

    private String register(List<Map<String, String>> rows) {
        return demo.client(DemoSystem.MUSUBI_REGISTRY.id()).post(demo.server().exchange("/exchange/rest/v1/addressees"), "application/json",
                RestAgencySystem.write(Map.of("rows", rows))).body();
    }
}
