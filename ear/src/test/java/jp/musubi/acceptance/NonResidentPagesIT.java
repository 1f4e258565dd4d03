package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.musubi.kernel.text.Widths;
import jp.musubi.standin.population.DemoSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on which clerks find 住登外者, merge and release them, in a real browser. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonResidentPagesIT {

    /** Other than 神, by which it is found. */
    private static final String COMPATIBILITY_IDEOGRAPH = "\uFA19";

    private final Demo demo;
    private final RestCalls rest;
    private final Chromium chromium;
    private final NonResidentDesk desk;

    NonResidentPagesIT(Demo demo) {
        this.demo = demo;
        this.rest = new RestCalls(demo);
        this.chromium = new Chromium(demo);
        this.desk = new NonResidentDesk(demo, "p" + Clock.systemUTC().millis() % 1_000_000_000, "頁宛");
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void a_clerk_merges_and_releases_by_keyboard_while_others_may_only_look() throws IOException {
        String main = desk.numbered("１番");
        String number = desk.numbered("２番");
        Page page = search();
        Chromium.look(page, "staff-non-resident-search");
        page.locator("tr", new Page.LocatorOptions().setHasText(number)).locator("a").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/non-resident-card.xhtml?record=*");
        assertThat(page.url()).doesNotContain(number);
        Chromium.look(page, "staff-non-resident-card");

        page.check("input[type=radio][value=MERGE]");
        page.press("#form\\:lookOver", "Enter");
        assertThat(page.locator("main")).containsText("名寄せ先宛名番号を15桁で入力してください。");
        page.fill("#form\\:target\\:input", main);
        page.press("#form\\:lookOver", "Enter");
        assertThat(page.locator("main")).containsText("ほかの職員とシステムはこの宛名を閲覧しかできません");
        assertThat(page.locator("#form td")).containsText(new String[] {number, main, desk.name(), "２番", "１番"});
        Chromium.look(page, "staff-non-resident-card-merge");
        assertThat(rest.post(DemoSystem.MUSUBI_CHILD, "non-residents/delete", Map.of("messageId", "page-" + number, "addresseeNumber", number,
                "revision", 1, "operatorId", "u0001")).body()).contains("E0125");

        page.press("#form\\:confirm", "Enter");
        page.waitForURL("**done=MERGE");
        assertThat(page.locator("main")).containsText("名寄せしました");
        assertThat(page.locator("main")).containsText(main);
        page.check("input[type=radio][value=RELEASE]");
        page.press("#form\\:lookOver", "Enter");
        page.press("#form\\:confirm", "Enter");
        page.waitForURL("**done=RELEASE");

        assertThat(RestCalls.read(rest.post(DemoSystem.MUSUBI_CHILD, "non-residents/history", Map.of("addresseeNumber", number))).get("states")
                .findValuesAsText("kind")).containsExactly("NUMBERED", "MERGED", "RELEASED");
    }

    @Test
    void whoever_saved_first_is_told_to_the_second_and_going_back_lets_others_edit_again() {
        String number = desk.numbered("３番");
        Page page = search();
        page.locator("tr", new Page.LocatorOptions().setHasText(number)).locator("a").click();
        page.check("input[type=radio][value=MERGE]");
        page.fill("#form\\:target\\:input", number);
        page.click("#form\\:lookOver");
        page.click("#form\\:back");
        assertThat(page.locator("#form\\:confirm")).hasCount(0);
        assertThat(rest.post(DemoSystem.MUSUBI_CHILD, "non-residents/change", Map.of("messageId", "page-" + number, "addresseeNumber", number,
                "revision", 1, "operatorId", "u0001", "items", desk.person("４番"))).body()).contains("\"revision\":2");

        page.check("input[type=radio][value=DELETE]");
        page.click("#form\\:lookOver");
        page.click("#form\\:confirm");
        assertThat(page.locator("main")).containsText("E0133");
        assertThat(page.locator("main")).containsText("変更");
        page.check("input[type=radio][value=DELETE]");
        page.click("#form\\:lookOver");
        page.click("#form\\:confirm");

        assertThat(page.locator("main")).containsText("この住登外者は削除されています。");
    }

    @Test
    void a_clerk_changes_what_is_known_and_is_told_each_fault_at_its_field() throws IOException {
        String number = desk.numbered("５番");
        Page page = search();
        page.locator("tr", new Page.LocatorOptions().setHasText(number)).locator("a").click();
        String card = page.url();
        page.navigate(card.replace("non-resident-card", "non-resident-change"));
        assertThat(page.url()).contains("non-resident-card");
        page.click("#changing\\:change");
        assertThat(page.locator("#form\\:jusho_banchigohyoki\\:input")).hasValue("５番");
        Chromium.look(page, "staff-non-resident-change");
        assertThat(rest.post(DemoSystem.MUSUBI_CHILD, "non-residents/delete", Map.of("messageId", "page-" + number, "addresseeNumber", number,
                "revision", 1, "operatorId", "u0001")).body()).contains("E0125");

        page.fill("#form\\:jusho_banchigohyoki\\:input", "6番");
        page.fill("#form\\:seibetsu\\:input", "9");
        page.fill("#form\\:seinengappi\\:input", "1971-02-30");
        page.press("#form\\:save", "Enter");
        assertThat(page.locator("main")).containsText("「性別」に、決められていない番号が入力されています。");
        assertThat(page.locator("main")).containsText("「生年月日」は実在しない日付です。");
        Chromium.look(page, "staff-non-resident-change-faults");
        assertThat(page.locator("#form\\:seinengappi\\:input")).hasValue("1971-02-30");
        page.fill("#form\\:shimei\\:input", COMPATIBILITY_IDEOGRAPH + "田　太郎");
        page.fill("#form\\:seibetsu\\:input", "1");
        page.fill("#form\\:seinengappi\\:input", NonResidentDesk.BORN);
        page.press("#form\\:save", "Enter");
        page.waitForURL("**done=CHANGE");

        assertThat(page.locator("main")).containsText("変更しました");
        assertThat(page.locator("main")).containsText("東京都千代田区６番");
        assertThat(page.locator("main")).containsText(COMPATIBILITY_IDEOGRAPH + "田　太郎");
        JsonNode states = RestCalls.read(rest.post(DemoSystem.MUSUBI_CHILD, "non-residents/history", Map.of("addresseeNumber", number))).get("states");
        assertThat(states.findValuesAsText("kind")).containsExactly("NUMBERED", "CHANGED");
        assertThat(states.at("/1/name").textValue()).isEqualTo(COMPATIBILITY_IDEOGRAPH + "田　太郎");
        assertThat(states.at("/1/operatorId")).isEqualTo(states.at("/1/recordedBy"));
    }

    @Test
    void a_clerk_is_shown_nobody_where_more_fit_than_he_can_tell_apart() {
        NonResidentDesk many = new NonResidentDesk(demo, "q" + Clock.systemUTC().millis() % 1_000_000_000, "多宛");
        for (int lot = 11; lot <= 31; lot++) {
            many.numbered(Widths.toFullWidth(lot + "番"));
        }
        Page page = atTheSearch();
        page.fill("#form\\:name\\:input", "多宛");
        page.press("#form\\:name\\:input", "Enter");
        assertThat(page.locator("main")).containsText("ADR-0226");
        assertThat(page.locator("main")).containsText("20人を超えるため、だれも表示しません。");
        assertThat(page.locator("tbody a")).hasCount(0);
        page.fill("#form\\:address\\:input", "１３番");
        page.press("#form\\:address\\:input", "Enter");
        page.waitForSelector("tbody a");
        assertThat(page.locator("tbody a")).hasCount(1);
    }

    @Test
    void a_search_that_says_nothing_is_refused_and_nobody_is_found_by_a_wrong_name() {
        Page page = atTheSearch();

        page.click("#form\\:search");
        assertThat(page.locator("main")).containsText("氏名、フリガナ、生年月日、住所のどれかを入力してください。");
        page.fill("#form\\:name\\:input", "存在しない　名前");
        page.press("#form\\:name\\:input", "Enter");
        assertThat(page.locator("main")).containsText("合う人は見つかりません");
    }

    @Test
    void nobody_begins_what_somebody_else_has_begun_and_whoever_stops_lets_others_begin() {
        String number = desk.numbered("８番");
        Page page = search();
        page.locator("tr", new Page.LocatorOptions().setHasText(number)).locator("a").click();
        Map<String, Object> act = Map.of("messageId", "page-" + number, "addresseeNumber", number, "revision", 1, "operatorId", "u0001");
        assertThat(rest.post(DemoSystem.MUSUBI_CHILD, "non-residents/claim", act).statusCode()).isEqualTo(204);
        page.click("#changing\\:change");
        assertThat(page.locator("main")).containsText("E0125");
        assertThat(page.locator("#form\\:lookOver")).hasCount(1);
        assertThat(rest.post(DemoSystem.MUSUBI_CHILD, "non-residents/leave", act).statusCode()).isEqualTo(204);

        page.click("#changing\\:change");
        page.waitForSelector("#form\\:leave");
        page.click("#form\\:leave");

        page.waitForSelector("#form\\:lookOver");
        assertThat(rest.post(DemoSystem.MUSUBI_CHILD, "non-residents/delete", act).body()).contains("\"revision\":2");
    }

    @Test
    void the_one_box_finds_who_is_in_no_link_with_a_mark_and_tells_a_slip_of_the_fingers() {
        String number = desk.numbered("６番");
        Page page = SearchBox.at(demo, chromium, "clerk-musubi-child");

        for (String typed : List.of(number, desk.name() + " 千代田区６番", desk.name() + " 6")) {
            SearchBox.search(page, typed);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("住登外者（統合宛名なし）");
            assertThat(page.locator("tbody tr")).containsText(number);
        }
        Chromium.look(page, "staff-person-search-non-resident");
        SearchBox.search(page, number.substring(0, 14) + (number.charAt(14) == '0' ? '1' : '0'));
        assertThat(page.locator("main")).containsText("15桁の番号の検査数字が合いません");
        SearchBox.search(page, number);
        page.locator("tbody a").click();
        page.waitForURL("**/non-resident-card.xhtml?record=*");
        assertThat(page.locator("main")).containsText(number);
    }

    private Page search() {
        Page page = atTheSearch();
        page.fill("#form\\:name\\:input", desk.name());
        page.press("#form\\:name\\:input", "Enter");
        page.waitForSelector("tbody a");
        return page;
    }

    private Page atTheSearch() {
        Page page = chromium.clerk("clerk-musubi-child");
        page.navigate(demo.server().staff("/addressee/non-resident-search.xhtml").toString());
        SearchBox.sayWhatFor(page, "COUNTER_SERVICE");
        page.waitForSelector("#form\\:search");
        return page;
    }
}
