package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.musubi.kernel.time.JapaneseDates;
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
    private static final String MOVED = "900000000000782";
    private static final String LEAVING = "900000000000855";
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
        register("900000000000774", "結市港町八丁目2番2号", Map.of("name", "探索　次郎", "kana", "タンサク　ジロウ"));
        Map<String, String> moved = Map.of("name", "暦　三郎", "kana", "コヨミ　サブロウ", "formerSurname", "元暦", "formerSurnameKana", "モトゴヨミ",
                "alias", "旅野　三郎", "aliasKana", "タビノ　サブロウ", "latinName", "KOYOMI Saburo", "readingConfirmed", "1");
        register(MOVED, "結市春町八丁目1番1号", with(moved, "changedOn", "2024-04-01", "changeGround", "MOVED_IN"));
        register(MOVED, "結市秋町八丁目3番3号", with(moved, "changedOn", "2025-10-01", "changeGround", "MOVED_WITHIN"));
        register(MOVED, "結市夏町八丁目2番2号", with(moved, "changedOn", "2025-07-01", "changeGround", "MOVED_WITHIN"));
        register(MOVED, "結市秋町八丁目3番3号", with(moved, "changedOn", "2025-09-01", "changeGround", "CORRECTED_BY_AUTHORITY",
                "correctsChangeOn", "2025-10-01"));
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
            SearchBox.search(page, typed);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("探索　花子");
            assertThat(page.url()).doesNotContain("words");
        }
        Chromium.look(page, "staff-person-search-found");

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

        SearchBox.search(page, number.replaceAll("(\\d{4})(?=\\d)", "$1 "));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText(entry.person().name());
        assertThat(page.locator("#form\\:words\\:input")).hasValue("");
        assertThat(page.content()).doesNotContain(number);

        SearchBox.search(page, number.substring(0, 11) + (number.charAt(11) == '0' ? '1' : '0'));
        assertThat(page.locator("main")).containsText("個人番号の検査数字が合いません");
        assertThat(page.locator("#form\\:words\\:input")).hasValue("");
    }

    @Test
    void a_name_of_rare_characters_is_found_by_usual_ones_and_shown_as_it_is_written() {
        Page page = atTheBox();

        Map.of("\u845b\udb40\udd00城", "葛城", "𠮷田", "吉田", "髙橋", "高橋").forEach((written, usual) -> {
            RegistryEntry entry = demo.population().registry(Town.MUSUBI).stream()
                    .filter(one -> one.person().name().startsWith(written)).findFirst().orElseThrow();

            SearchBox.search(page, usual + " " + entry.person().birthDate());
            assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(entry.person().name()))).hasCount(1);
        });
    }

    @Test
    void a_birth_date_that_is_not_known_is_found_by_what_is_known_and_shown_so() {
        Page page = atTheBox();
        RegistryEntry entry = demo.population().registry(Town.MUSUBI).stream().filter(one -> one.person().partlyKnownBirth() != null)
                .filter(one -> one.person().partlyKnownBirth().date().endsWith("-00-00")).findFirst().orElseThrow();
        String written = entry.person().partlyKnownBirth().notation() + "（不詳）";

        for (String typed : List.of(" " + entry.person().birthDate(), " " + entry.person().birthDate().getYear() + "年", " " + entry.addresseeNumber())) {
            SearchBox.search(page, entry.person().name() + typed);
            assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(written))).hasCount(1);
        }
        Chromium.look(page, "staff-person-search-unknown-birth");
        page.locator("tbody tr", new Page.LocatorOptions().setHasText(written)).locator("a").click();
        assertThat(page.locator("main")).containsText(written);
        Chromium.look(page, "staff-person-card-unknown-birth");
        page.locator("a", new Page.LocatorOptions().setHasText("異動の履歴を日付で調べる")).click();
        assertThat(page.locator("table").first()).containsText(written);
    }

    @Test
    void a_protected_address_is_on_neither_page() {
        Page page = atTheBox();

        SearchBox.search(page, "探索 港町八丁目");
        assertThat(page.locator("main")).containsText("合う人は見つかりません");
        SearchBox.search(page, "探索　次郎");
        assertThat(page.locator("main").textContent()).doesNotContain("港町八丁目");
        page.locator("tbody a").click();

        assertThat(page.locator("main")).containsText("支援措置の対象者です");
        assertThat(page.locator("main").textContent()).doesNotContain("港町八丁目");
        Chromium.look(page, "staff-person-card-protected");
    }

    @Test
    void a_history_tells_what_was_so_on_a_day_and_what_was_known_on_a_day() {
        Page page = historyOf(MOVED);
        assertThat(page.locator("table").first()).containsText("結市秋町八丁目3番3号");
        assertThat(page.locator("main")).containsText("後の訂正により取消し");
        assertThat(page.locator("main")).containsText("住所：結市夏町八丁目2番2号 から 結市秋町八丁目3番3号 へ");
        Chromium.look(page, "staff-person-history");

        ask(page, "R7.8.1", "");
        assertThat(page.locator("table").first()).containsText("結市夏町八丁目2番2号");
        ask(page, "令和7年9月15日", "");
        assertThat(page.locator("table").first()).containsText("結市秋町八丁目3番3号");
        ask(page, "20240501", "");
        assertThat(page.locator("table").first()).containsText("結市春町八丁目1番1号");
        ask(page, "", "2024/5/1");
        assertThat(page.locator("table").first()).containsText("この日の記録はありません");
        assertThat(page.locator("main").textContent()).doesNotContain("八丁目");
        ask(page, "令和7年2月30日", "");
        assertThat(page.locator("main")).containsText("実在する日付を");
        assertThat(page.locator("#form\\:asOf\\:input")).hasValue("令和7年2月30日");
        assertThat(page.locator("table")).hasCount(0);
        Chromium.look(page, "staff-person-history-no-day");
    }

    @Test
    void a_move_out_told_before_its_day_is_marked_as_a_plan_and_moves_nobody_yet() {
        LocalDate day = JapaneseDates.today(Clock.systemUTC()).plusDays(20);
        Map<String, String> leaving = Map.of("name", "予定　五郎", "kana", "ヨテイ　ゴロウ");
        register(LEAVING, "結市縁が丘八丁目5番5号", leaving);
        register(LEAVING, "縁町港八丁目5番6号", with(leaving, "state", "MOVED_OUT", "changedOn", day.toString(), "changeGround", "MOVED_OUT"));
        Page page = atTheBox();
        SearchBox.search(page, "予定　五郎");
        assertThat(page.locator("tbody tr")).containsText("結市縁が丘八丁目5番5号");
        page.locator("tbody a").click();
        assertThat(page.locator("dl.facts")).containsText(JapaneseDates.wareki(day) + "に転出する予定です");
        assertThat(page.locator("dl.facts")).containsText("縁町港八丁目5番6号");
        assertThat(page.locator("dl.facts")).containsText("住登者");
        Chromium.look(page, "staff-person-card-plan");

        page.locator("a", new Page.LocatorOptions().setHasText("異動の履歴を日付で調べる")).click();
        assertThat(page.locator("main")).containsText("予定の日に、宛名の内容を変えます");
        register(LEAVING, "結市縁が丘八丁目5番5号", with(leaving, "correctsChangeOn", day.toString()));
        ask(page, "", "");
        assertThat(page.locator("main")).containsText("取消し");
        Chromium.look(page, "staff-person-history-plan");
    }

    @Test
    void a_person_is_found_by_other_names_and_the_page_says_by_which() {
        Page page = atTheBox();
        SearchBox.search(page, "旅野 三郎");
        assertThat(page.locator("tbody")).containsText("通称で見つかりました：旅野　三郎");
        SearchBox.search(page, "もとごよみ S57.3.4");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("旧氏で見つかりました：元暦");
        Chromium.look(page, "staff-person-search-found-by-other-name");

        page.locator("tbody a").click();

        assertThat(page.locator("main")).containsText("KOYOMI Saburo");
        assertThat(page.locator("main")).containsText("確認済み");
        Chromium.look(page, "staff-person-card-other-names");
    }

    @Test
    void who_lives_abroad_is_found_by_the_address_there_and_shown_with_the_body_that_keeps_the_record() {
        register("900000000000790", "結市縁が丘八丁目7番1号", Map.of("name", "洋外　四郎", "kana", "ヨウガイ　シロウ", "state", "MOVED_ABROAD",
                "changedOn", "2026-04-01", "changeGround", "MOVED_ABROAD", "abroad", Map.of("countryCode", "USA", "countryName", "米国",
                        "address", "77 Acceptance Street Springfield", "managingBody", "MISSION", "managingBodyName", "見本日本国総領事館")));
        Page page = atTheBox();

        SearchBox.search(page, "Acceptance 洋外");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("77 Acceptance Street Springfield　米国");
        page.locator("tbody a").click();
        assertThat(page.locator("dl.facts")).containsText("在外公館");
        assertThat(page.locator("dl.facts")).containsText("見本日本国総領事館");
        Chromium.look(page, "staff-person-card-abroad");
    }

    @Test
    void a_history_of_a_protected_person_shows_neither_the_present_nor_a_former_address() {
        Page page = historyOf("探索　次郎");

        assertThat(page.locator("main")).containsText("支援措置の対象者です");
        assertThat(page.locator("main")).containsText("住所：支援措置のため表示しません");
        assertThat(page.content()).doesNotContain("港町");
        Chromium.look(page, "staff-person-history-protected");
    }

    @Test
    void strangers_are_not_shown_where_too_many_fit_and_nobody_is_said_kindly() {
        Page page = atTheBox();

        SearchBox.search(page, "結市");
        assertThat(page.locator("main")).containsText("20人を超えるため表示しません");
        assertThat(page.locator("a[href*='person-card']")).hasCount(0);

        SearchBox.search(page, "在り得ない　姓名");
        assertThat(page.locator("main")).containsText("合う人は見つかりません");
        Chromium.look(page, "staff-person-search-nobody");

        SearchBox.search(page, "、。");
        assertThat(page.locator("main")).containsText("検索する言葉を入力してください。");
    }

    @Test
    void another_towns_clerk_has_no_card_of_the_person() {
        Page page = atTheBox();
        SearchBox.search(page, NUMBER);
        String address = page.locator("tbody a").getAttribute("href");
        Page elsewhere = SearchBox.at(demo, chromium, "clerk-enishi-tax");

        elsewhere.navigate(demo.server().staff("/addressee/" + address).toString());

        assertThat(elsewhere.locator("main")).containsText("ADR-0225");
        assertThat(elsewhere.content()).doesNotContain("探索");

        elsewhere.navigate(demo.server().staff("/addressee/" + address.replace("card", "history")).toString());
        assertThat(elsewhere.locator("main")).containsText("ADR-0225");
        assertThat(elsewhere.content()).doesNotContain("探索");
    }

    private Page historyOf(String typed) {
        Page page = atTheBox();
        SearchBox.search(page, typed);
        page.locator("tbody a").click();
        page.locator("a", new Page.LocatorOptions().setHasText("異動の履歴を日付で調べる")).click();
        assertThat(page.locator("h1")).containsText("異動履歴の照会");
        return page;
    }

    /** With the keyboard alone. */
    private static void ask(Page page, String asOf, String knownOn) {
        page.fill("#form\\:asOf\\:input", asOf);
        page.fill("#form\\:knownOn\\:input", knownOn);
        page.waitForResponse(answer -> answer.url().contains("person-history.xhtml") && answer.request().method().equals("POST"),
                () -> page.press("#form\\:knownOn\\:input", "Enter"));
        page.waitForLoadState();
    }

    private static Map<String, String> with(Map<String, String> row, String... more) {
        Map<String, String> longer = new LinkedHashMap<>(row);
        for (int i = 0; i < more.length; i += 2) {
            longer.put(more[i], more[i + 1]);
        }
        return longer;
    }

    private Page atTheBox() {
        return SearchBox.at(demo, chromium, CLERK);
    }

    private void register(String number, String address, Map<String, ?> other) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("addresseeNumber", number, "name", "探索　花子", "kana", "タンサク　ハナコ",
                "birthDate", "1982-03-04", "sex", "2", "address", address, "state", "RESIDENT"));
        row.putAll(other);
        String answer = demo.client(DemoSystem.MUSUBI_REGISTRY.id()).post(demo.server().exchange("/exchange/rest/v1/addressees"),
                "application/json", RestAgencySystem.write(Map.of("rows", List.of(row)))).body();
        assertThat(answer).contains("\"rejected\":[]");
    }
}
