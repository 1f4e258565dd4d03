package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** 世帯 by law: registered and asked for over the wire, and on the card of a person. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseholdsIT {

    private static final String HUSBAND = "900000000000804";
    private static final String WIFE = "900000000000812";
    private static final String CHILD = "900000000000820";
    private static final String SISTER = "900000000000839";
    private static final String STEPCHILD = "900000000000847";

    private final Demo demo;
    private final RestCalls rest;
    private final Chromium chromium;

    HouseholdsIT(Demo demo) {
        this.demo = demo;
        this.rest = new RestCalls(demo);
        this.chromium = new Chromium(demo);
    }

    @BeforeAll
    void register() throws IOException {
        List<Map<String, String>> people = new ArrayList<>(List.of(person(HUSBAND, "続　一郎", "1980-04-01"), person(WIFE, "続　二葉", "1982-04-01"),
                person(CHILD, "続　三実", "2015-04-01"), person(STEPCHILD, "続　五月", "2012-04-01")));
        Map<String, String> sister = person(SISTER, "続　四季", "1985-04-01");
        sister.put("supportMeasureFrom", "2026-01-01");
        sister.put("supportMeasureUntil", "2099-01-01");
        people.add(sister);
        assertThat(RestCalls.read(rest.post(DemoSystem.MUSUBI_REGISTRY, "addressees", Map.of("rows", people))).get("rejected")).isEmpty();
        RestCalls.read(rest.post(DemoSystem.MUSUBI_REGISTRY, "households", message("acceptance-households-1",
                household("RESIDENT", "A-1", 0, member(HUSBAND, "HEAD"), member(CHILD, "MEMBER", "CHILD"), member(STEPCHILD, "MEMBER", "WIFE", "CHILD"),
                        member(SISTER, "MEMBER", "YOUNGER_SISTER")),
                household("RESIDENT", "A-2", 0, member(WIFE, "HEAD")),
                household("NATIONAL_HEALTH", "A-1", 0, member(HUSBAND, "NOMINAL_HEAD"), member(STEPCHILD, "INSURED", "WIFE", "CHILD")))));
        RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "households", message("acceptance-households-2", household("TAX_SUPPORT", "A-1", 0,
                member(HUSBAND, "SUPPORTER"), member(WIFE, "SPOUSE", "WIFE"), member(CHILD, "DEPENDANT", "CHILD")))));
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void the_same_question_is_answered_by_each_law() throws IOException {
        JsonNode resident = ask(WIFE, "RESIDENT");
        JsonNode tax = ask(WIFE, "TAX_SUPPORT");
        JsonNode health = ask(STEPCHILD, "NATIONAL_HEALTH");

        assertThat(resident.at("/households/0/members").findValuesAsText("addresseeNumber")).containsExactly(WIFE);
        assertThat(resident.at("/law/law").textValue()).contains("住民基本台帳法");
        assertThat(tax.at("/households/0/members").findValuesAsText("addresseeNumber")).containsExactly(HUSBAND, WIFE, CHILD);
        assertThat(tax.at("/law/law").textValue()).contains("地方税法");
        assertThat(health.at("/households/0/members/0/role/counted").booleanValue()).isFalse();
        assertThat(health.at("/households/0/members/1/relationship").findValuesAsText("name")).containsExactly("妻", "子");
        assertThat(ask(HUSBAND, "RESIDENT").toString()).doesNotContain(SISTER);
        assertThat(ask(SISTER, "RESIDENT").get("withheld").booleanValue()).isTrue();
        assertThat(ask(SISTER, "RESIDENT").get("households")).isEmpty();
    }

    @Test
    void a_repeat_is_answered_alike_and_what_contradicts_is_refused_with_a_code() throws IOException {
        Map<String, Object> again = message("acceptance-households-3", household("NATIONAL_HEALTH", "A-9", 0, member(WIFE, "HEAD")));

        HttpResponse<String> first = rest.post(DemoSystem.MUSUBI_REGISTRY, "households", again);

        assertThat(rest.post(DemoSystem.MUSUBI_REGISTRY, "households", again).body()).isEqualTo(first.body());
        assertThat(RestCalls.read(first).at("/households/0/revision").intValue()).isEqualTo(1);
        assertThat(rest.post(DemoSystem.MUSUBI_REGISTRY, "households", message("acceptance-households-4",
                household("RESIDENT", "A-3", 0, member(WIFE, "HEAD")))).body()).contains("ADR-0517").doesNotContain(WIFE);
        assertThat(rest.post(DemoSystem.MUSUBI_REGISTRY, "households", message("acceptance-households-5",
                household("RESIDENT", "A-2", 0, member(WIFE, "HEAD")))).body()).contains("ADR-0521");
        HttpResponse<String> notTheirs = rest.post(DemoSystem.MUSUBI_CHILD, "households", message("acceptance-households-6",
                household("RESIDENT", "A-4", 0, member(WIFE, "HEAD"))));
        assertThat(notTheirs.statusCode()).isEqualTo(403);
        assertThat(notTheirs.body()).contains("ADR-0523");
        assertThat(rest.post(DemoSystem.ENISHI_REGISTRY, "households", message("acceptance-households-7",
                household("RESIDENT", "A-4", 0, member(WIFE, "HEAD")))).body()).contains("ADR-0511");
        assertThat(rest.post(DemoSystem.ENISHI_REGISTRY, "household-question", question(WIFE, "RESIDENT")).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_is_answered_who_does_not_say_for_which_task() {
        assertThat(rest.post(DemoSystem.MUSUBI_CHILD, "household-question", Map.of("addresseeNumber", WIFE, "kind", "RESIDENT")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_clerk_sees_the_households_on_the_card_and_goes_on_to_a_member_without_who_is_protected() {
        Page page = card("続　一郎");

        assertThat(page.locator("main")).containsText("国民健康保険法（昭和33年法律第192号） 9条1項、76条1項");
        assertThat(page.locator("main")).containsText("擬制世帯主（被保険者でない）");
        assertThat(page.locator("main")).containsText("妻の子");
        assertThat(page.locator("main").textContent()).doesNotContain("続　四季");
        Chromium.look(page, "staff-person-card-households");

        page.locator("a", new Page.LocatorOptions().setHasText("続　二葉")).first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/person-card.xhtml?person=*");
        assertThat(page.locator("dd").first()).containsText("続　二葉");
        assertThat(page.locator("main")).containsText("市町村民税の扶養");
    }

    @Test
    void a_clerk_asks_for_another_day_and_for_what_was_known_on_a_day() {
        Page page = card("続　一郎");
        page.click("text=世帯を日付で調べる");
        page.waitForURL("**/household-history.xhtml?person=*");
        assertThat(page.locator("main")).containsText("続　二葉");

        ask(page, "Ｒ２．４．１", "");
        assertThat(page.locator("main")).containsText("令和2年4月1日（2020年）の世帯");
        assertThat(page.locator("main")).containsText("市町村民税の扶養");
        assertThat(page.locator("main").textContent()).doesNotContain("続　四季");
        Chromium.look(page, "staff-household-history");
        ask(page, "平成31年4月30日", "");
        assertThat(page.locator("main")).containsText("登録された世帯はありません。");
        ask(page, "20200401", LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1).toString());
        assertThat(page.locator("main")).containsText("登録された世帯はありません。");
        ask(page, "2020-02-30", "");
        assertThat(page.locator("main")).containsText("実在する日付を");
        assertThat(page.locator("main")).not().containsText("登録された世帯はありません。");
        Chromium.look(page, "staff-household-history-no-day");
    }

    private static void ask(Page page, String asOf, String knownOn) {
        page.fill("#form\\:asOf\\:input", asOf);
        page.fill("#form\\:knownOn\\:input", knownOn);
        page.click("#form\\:show");
        page.waitForLoadState();
    }

    @Test
    void the_card_of_a_protected_person_says_nothing_of_a_household() {
        Page page = card("続　四季");

        assertThat(page.locator("main")).containsText("支援措置のため表示しません");
        assertThat(page.locator("main").textContent()).doesNotContain("続　一郎", "A-1");
    }

    private Page card(String name) {
        Page page = chromium.clerk("clerk-musubi-child");
        page.navigate(demo.server().staff("/addressee/person-search.xhtml").toString());
        SearchBox.sayWhatFor(page, "COUNTER_SERVICE");
        page.fill("#form\\:words\\:input", name);
        page.press("#form\\:words\\:input", "Enter");
        page.locator("tbody a").click();
        page.waitForURL("**/person-card.xhtml?person=*");
        return page;
    }

    private JsonNode ask(String number, String kind) throws IOException {
        return RestCalls.read(rest.post(DemoSystem.MUSUBI_CHILD, "household-question", question(number, kind)));
    }

    private static Map<String, String> question(String number, String kind) {
        return Map.of("addresseeNumber", number, "taskCode", "JM01000000081000", "kind", kind);
    }

    private static Map<String, String> person(String number, String name, String born) {
        return new LinkedHashMap<>(Map.of("addresseeNumber", number, "name", name, "kana", "ツヅキ", "birthDate", born, "sex", "0",
                "address", "結市本町七丁目7番7号", "state", "RESIDENT"));
    }

    private static Map<String, Object> message(String id, Object... households) {
        return Map.of("messageId", id, "households", List.of(households));
    }

    @SafeVarargs
    private static Map<String, Object> household(String kind, String number, int revision, Map<String, Object>... members) {
        return Map.of("kind", kind, "householdNumber", number, "revision", revision, "from", "2020-04-01", "members", List.of(members));
    }

    private static Map<String, Object> member(String number, String role, String... relationship) {
        Map<String, Object> member = new LinkedHashMap<>(Map.of("addresseeNumber", number, "role", role));
        if (relationship.length > 0) {
            member.put("relationship", List.of(relationship));
        }
        return member;
    }
}
