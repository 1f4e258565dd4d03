package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on which a clerk finds a person and reads the card, in a real browser. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonPagesIT {

    private static final String CLERK = "clerk-musubi-child";
    private static final String NUMBER = "900000000000766";
    private static final String FORMER_ADDRESS = "結市本町八丁目7番7号";

    private final Demo demo;
    private final Chromium chromium;

    PersonPagesIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @BeforeAll
    void register() {
        register(NUMBER, FORMER_ADDRESS, Map.of());
        register(NUMBER, "結市縁が丘八丁目9番9号", Map.of());
        register("900000000000774", "結市港町八丁目1番1号", Map.of("name", "探索　次郎", "kana", "タンサク　ジロウ",
                "supportMeasureFrom", "2026-01-01", "supportMeasureUntil", "2099-01-01"));
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void a_clerk_says_why_once_finds_a_person_however_it_is_written_and_reads_the_card() {
        Page page = atTheBox();
        Chromium.look(page, "staff-person-search");

        for (String typed : List.of("探索　花子", "たんさく はなこ", "tansaku HANAKO", "Ｓ５７．３．４ 探索 花", NUMBER)) {
            search(page, typed);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("探索　花子");
            assertThat(page.url()).doesNotContain("words");
        }
        Chromium.look(page, "staff-person-found");

        page.locator("tbody a").click();
        page.waitForURL(Pattern.compile(".*person-card\\.xhtml\\?person=[0-9a-f-]{36}"));
        assertThat(page.locator("main")).containsText(NUMBER);
        assertThat(page.locator("main")).containsText(FORMER_ADDRESS);
        Chromium.look(page, "staff-person-card");

        page.locator("a", new Page.LocatorOptions().setHasText("誤りを直す")).click();
        assertThat(page.locator("h1")).containsText("紐付け");
    }

    @Test
    void a_persons_number_finds_the_person_and_is_written_nowhere() {
        Page page = atTheBox();
        RegistryEntry entry = demo.population().registry(Town.MUSUBI).get(2);
        String number = entry.person().individualNumber();

        search(page, number.replaceAll("(\\d{4})(?=\\d)", "$1 "));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText(entry.person().name());
        assertThat(page.locator("#form\\:words\\:input")).hasValue("");
        assertThat(page.content()).doesNotContain(number);

        search(page, number.substring(0, 11) + (number.charAt(11) == '0' ? '1' : '0'));
        assertThat(page.locator("main")).containsText("個人番号の検査数字が合いません");
        assertThat(page.locator("#form\\:words\\:input")).hasValue("");
    }

    @Test
    void a_protected_address_is_on_neither_page() {
        Page page = atTheBox();

        search(page, "探索 港町八丁目");
        assertThat(page.locator("main")).containsText("合う人は見つかりません");
        search(page, "探索　次郎");
        assertThat(page.locator("main").textContent()).doesNotContain("港町八丁目");
        page.locator("tbody a").click();

        assertThat(page.locator("main")).containsText("支援措置の対象者です");
        assertThat(page.locator("main").textContent()).doesNotContain("港町八丁目");
        Chromium.look(page, "staff-person-card-protected");
    }

    @Test
    void strangers_are_not_shown_where_too_many_fit_and_nobody_is_said_kindly() {
        Page page = atTheBox();

        search(page, "結市");
        assertThat(page.locator("main")).containsText("20人を超えるため表示しません");
        assertThat(page.locator("tbody tr")).hasCount(0);

        search(page, "在り得ない　姓名");
        assertThat(page.locator("main")).containsText("合う人は見つかりません");
        Chromium.look(page, "staff-person-nobody");

        search(page, "、。");
        assertThat(page.locator("main")).containsText("検索する言葉を入力してください。");
    }

    @Test
    void another_towns_clerk_has_no_card_of_the_person() {
        Page page = atTheBox();
        search(page, NUMBER);
        String address = page.locator("tbody a").getAttribute("href");
        Page elsewhere = atTheBox("clerk-enishi-tax");

        elsewhere.navigate(demo.server().staff("/addressee/" + address).toString());

        assertThat(elsewhere.locator("main")).containsText("ADR-0225");
        assertThat(elsewhere.content()).doesNotContain("探索");
    }

    private Page atTheBox() {
        return atTheBox(CLERK);
    }

    private Page atTheBox(String clerk) {
        Page page = chromium.clerk(clerk);
        page.navigate(demo.server().staff("/addressee/person-search.xhtml").toString());
        page.waitForSelector("#form\\:say");
        page.locator("#form\\:task\\:input").selectOption(page.locator("#form\\:task\\:input option[value^=JM]").first().getAttribute("value"));
        page.check("input[type=radio][value=COUNTER_SERVICE]");
        page.click("#form\\:say");
        page.waitForSelector("#form\\:words\\:input");
        return page;
    }

    private static void search(Page page, String typed) {
        page.fill("#form\\:words\\:input", typed);
        page.waitForResponse(answer -> answer.url().contains("person-search.xhtml") && answer.request().method().equals("POST"),
                () -> page.press("#form\\:words\\:input", "Enter"));
        page.waitForLoadState();
    }

    private void register(String number, String address, Map<String, String> other) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("addresseeNumber", number, "name", "探索　花子", "kana", "タンサク　ハナコ",
                "birthDate", "1982-03-04", "sex", "2", "address", address, "state", "RESIDENT"));
        row.putAll(other);
        String answer = demo.client(DemoSystem.MUSUBI_REGISTRY.id()).post(demo.server().exchange("/exchange/rest/v1/addressees"),
                "application/json", RestAgencySystem.write(Map.of("rows", List.of(row)))).body();
        assertThat(answer).contains("\"rejected\":[]");
    }
}
