package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.musubi.standin.population.CheckDigits;
import jp.musubi.standin.population.DemoCorporations;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** 法人 with branches: registered and asked for over the wire, found by a clerk in the one box and read on the card. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorporationsIT {

    private static final String HEAD = "900000000000979";
    private static final String BRANCH = "900000000000987";
    private static final String CORPORATE_NUMBER = CheckDigits.corporateNumber("999900999001");

    private final Demo demo;
    private final RestCalls rest;
    private final Chromium chromium;

    CorporationsIT(Demo demo) {
        this.demo = demo;
        this.rest = new RestCalls(demo);
        this.chromium = new Chromium(demo);
    }

    @BeforeAll
    void register() throws IOException {
        assertThat(register(head("株式会社検証織物", "2020-04-01", "FOUNDED"), branch()).get("registered").intValue()).isEqualTo(2);
        assertThat(register(head("検証ホールディングス株式会社", "2026-04-01", "RENAMED")).get("registered").intValue()).isEqualTo(1);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void a_system_is_answered_as_of_a_day_and_told_of_each_bad_row() throws IOException {
        JsonNode before = RestCalls.read(rest.post(DemoSystem.MUSUBI_CHILD, "corporations/search", Map.of("corporateNumber", CORPORATE_NUMBER, "on", "2026-03-31")));
        Map<String, String> wrong = branch();
        wrong.put("corporateNumber", CORPORATE_NUMBER);

        assertThat(before.at("/said/name").textValue()).isEqualTo("株式会社検証織物");
        assertThat(before.at("/branches/0/addresseeNumber").textValue()).isEqualTo(BRANCH);
        assertThat(register(head("検証ホールディングス株式会社", "2026-04-01", "RENAMED")).get("unchanged").intValue()).isEqualTo(1);
        assertThat(register(wrong, head(" ", "2026-04-01", "RENAMED")).get("rejected").findValuesAsText("code")).containsExactly("ADR-0607", "ADR-0601");
        assertThat(rest.post(DemoSystem.ENISHI_TAX, "corporations/search", Map.of("corporateNumber", CORPORATE_NUMBER)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_clerk_finds_it_by_former_name_and_number_reads_the_card_and_goes_to_the_branch() {
        Page page = SearchBox.at(demo, chromium, "clerk-musubi-child");
        SearchBox.search(page, "㈱検証織物");
        assertThat(page.locator("main")).containsText("以前の名称または所在地で見つかりました：株式会社検証織物");
        Chromium.look(page, "staff-person-search-corporation");

        SearchBox.search(page, CORPORATE_NUMBER);
        page.locator("tbody a").first().click();
        page.waitForURL(Pattern.compile(".*corporation-card\\.xhtml\\?corporation=[0-9a-f-]{36}"));
        assertThat(page.locator("main")).containsText("検証ホールディングス株式会社");
        assertThat(page.locator("main")).containsText("名称：株式会社検証織物 から 検証ホールディングス株式会社 へ");
        Chromium.look(page, "staff-corporation-card");

        page.fill("#form\\:asOf\\:input", "令和8年3月31日");
        page.click("#form\\:show");
        assertThat(page.locator("dl.facts")).containsText("株式会社検証織物");

        page.locator("tbody a").first().click();
        assertThat(page.locator("dl.facts")).containsText("属する法人");
        assertThat(page.locator("dl.facts")).containsText("検証織物港支店");
    }

    @Test
    void the_towns_own_corporations_are_there_and_a_slip_of_the_fingers_is_said() {
        Page page = SearchBox.at(demo, chromium, "clerk-musubi-child");
        DemoCorporations.Corporation known = DemoCorporations.of(Town.MUSUBI, demo.population().plan()).get(0);

        SearchBox.search(page, known.corporateNumber());
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText(known.name());

        SearchBox.search(page, "5835678256247");
        assertThat(page.locator("main")).containsText("法人番号の検査数字が合いません");
    }

    private JsonNode register(Map<?, ?>... rows) throws IOException {
        return RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "corporations", Map.of("rows", List.copyOf(Arrays.asList(rows)))));
    }

    private static Map<String, String> head(String name, String changedOn, String ground) {
        return new LinkedHashMap<>(Map.of("addresseeNumber", HEAD, "corporateNumber", CORPORATE_NUMBER, "name", name, "kana", "ケンショウ",
                "address", "結市本町八丁目8番1号", "state", "ACTIVE", "changedOn", changedOn, "changeGround", ground));
    }

    private static Map<String, String> branch() {
        return new LinkedHashMap<>(Map.of("addresseeNumber", BRANCH, "headNumber", HEAD, "name", "検証織物港支店", "kana", "ケンショウオリモノミナトシテン",
                "address", "結市港町八丁目8番2号", "state", "ACTIVE", "changedOn", "2021-04-01", "changeGround", "OPENED"));
    }
}
