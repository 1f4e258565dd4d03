package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The forms of the exchange in a real browser under bad input: a script in each field, pressed twice, a tab that is out of date, a
 * session that is over on the server. What is typed into single pages otherwise stands with those pages.
 */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormsIT {

    private static final String SCRIPT = "\"'><script>alert(1)</script>";
    private static final String REASON = "窓口で確認しました";
    private static final String ANSWERING = "clerk-enishi-tax";
    private static final String ASKING = "clerk-musubi-child";
    private static final String RESIDENT = "resident-other";
    private static final String DECIDE = "/linkage/incoming-decide.xhtml?number=";
    private static final String OWN_RECORD = "/identity/own-record.xhtml";

    /** A form, the button that reads its fields without an effect that lasts, and every field that it has. */
    enum Form {
        DECISION("form", "#form\\:lookOver", "number", "form:version", "form:decision:input", "form:reason:input"),
        DECISION_LOOKED_OVER("form", "#form\\:change", "number", "form:version", "form:decision:input", "form:reason:input"),
        INQUIRY("form", "#form\\:lookOver", "form:submission", "form:addresseeNumber:input", "form:choice:input", "form:provider:input", "form:nonDisclosure"),
        ANSWER("form", "#form\\:open", "number"),
        PERIOD("form", "#form\\:show", "period", "from", "to", "form:from:era", "form:from:year", "form:from:month", "form:from:day",
                "form:to:era", "form:to:year", "form:to:month", "form:to:day"),
        LEAVING("leave", "#leave\\:go", "leave:sure");

        private final String id;
        private final String button;
        private final List<String> fields;

        Form(String id, String button, String... fields) {
            this.id = id;
            this.button = button;
            this.fields = List.of(fields);
        }
    }

    private final Demo demo;
    private final Chromium chromium;
    private final Map<Form, Page> pages = new EnumMap<>(Form.class);
    private String held;
    private String provided;

    HostileFormsIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    static Stream<Arguments> fields() {
        return Stream.of(Form.values()).flatMap(form -> form.fields.stream().map(field -> Arguments.of(form, field)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void a_script_in_a_field_is_text_and_does_nothing(Form form, String field) {
        Page page = open(form);

        page.evaluate("""
                ([id, name, value]) => { const form = document.getElementById(id);
                  form.querySelectorAll('[name="' + name + '"]').forEach(one => one.remove());
                  const planted = document.createElement('input'); planted.type = 'hidden'; planted.name = name; planted.value = value; form.append(planted); }""",
                List.of(form.id, field, SCRIPT));
        page.locator(form.button).evaluate("button => button.click()");
        page.waitForLoadState();

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("script:not([src])")).hasCount(0);
        assertThat(page.locator("main").textContent()).doesNotContain("Exception", "jakarta.", "jp.musubi");
        assertThat(page.locator(".notice-list li, .field-error").allTextContents()).as("plain words").filteredOn(text -> !text.isBlank())
                .allSatisfy(text -> assertThat(text).containsPattern("[ぁ-ん]").doesNotContain("form:", "leave:"));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_field_of_a_form_is_tried(Form form) {
        Page page = open(form);

        @SuppressWarnings("unchecked")
        List<String> named = (List<String>) page.evaluate("""
                id => [...document.getElementById(id).elements].filter(one => one.name && one.name !== id && one.type !== 'submit').map(one => one.name)""", form.id);

        Set<String> found = named.stream().filter(name -> !name.startsWith("jakarta.faces.")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).containsExactlyInAnyOrderElementsOf(form.fields);
    }

    @Test
    void a_reason_that_is_a_script_is_shown_as_text_and_stays_here() {
        String number = held(DemoCase.PROTECTED_PERSON);
        Page page = decision(chromium.clerk(ANSWERING), number, "REFUSE", SCRIPT);
        Chromium.look(page, "staff-incoming-decide-look-over");

        page.click("#form\\:send");

        assertThat(page.locator("main")).containsText("提供しないと判断しました。");
        assertThat(page.locator(".typed")).hasText(SCRIPT);
        assertThat(page.locator("script:not([src])")).hasCount(0);
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        DemoServer.await(AgencySystem.ANSWER, "the refusal", () -> child.progress(number).state().equals("REFUSED_BY_PROVIDER"));
        assertThat(child.progress(number).toString()).doesNotContain("script");
    }

    @Test
    void a_decision_that_is_pressed_often_is_one_answer_and_one_record() {
        String number = held(DemoCase.AUTOMATIC_ANSWER_DISABLED);
        Page page = decision(chromium.clerk(ANSWERING), number, "PERMIT", REASON);

        Object statuses = pressAtOnce(page, "form:send", "");
        page.click("#form\\:send");

        assertThat(page.locator("main")).containsText("提供すると判断しました。");
        assertThat(statuses).as("nothing breaks").isEqualTo("200,200,200");
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        DemoServer.await(AgencySystem.ANSWER, "the answer", () -> child.progress(number).state().equals("PROVIDED"));
        assertThat(child.collect(number).items()).isNotEmpty();
        assertThat(records(DemoSystem.ENISHI_TAX, number)).isEqualTo(1);
        assertThat(records(DemoSystem.MUSUBI_CHILD, number)).isEqualTo(1);
    }

    @Test
    void a_decision_from_a_tab_that_is_out_of_date_is_told_so_and_changes_nothing() {
        String number = held(DemoCase.PROTECTED_PERSON);
        Page first = chromium.clerk(ANSWERING);
        Page second = decision(first.context().newPage(), number, "PERMIT", REASON);
        decision(first, number, "REFUSE", REASON).click("#form\\:send");
        assertThat(first.locator("main")).containsText("提供しないと判断しました。");

        second.click("#form\\:send");

        assertThat(second.locator("[role=alert]")).containsText("すでに判断");
        assertThat(second.locator("[role=alert]")).containsText("LNK-0203");
        assertThat(second.locator("main")).containsText("提供しないと判断しました。");
        assertThat(second.locator("#form")).hasCount(0);
        Chromium.look(second, "staff-incoming-decide-stale");
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        DemoServer.await(AgencySystem.ANSWER, "the refusal", () -> child.progress(number).state().equals("REFUSED_BY_PROVIDER"));
        assertThat(child.collect(number).items()).isEmpty();
        assertThat(records(DemoSystem.ENISHI_TAX, number)).isEqualTo(1);
    }

    @Test
    void a_clerks_forms_are_given_back_when_the_session_is_over_on_the_server() {
        String number = held(DemoCase.AUTOMATIC_ANSWER_DISABLED);
        Page decision = decision(chromium.clerk(ANSWERING), number, "PERMIT", REASON);
        Page unsent = decision.context().newPage();
        unsent.navigate(demo.server().staff(DECIDE + number).toString());
        fill(unsent, "REFUSE", REASON + SCRIPT);
        endOnServer(decision, demo.server().staff("/"));

        decision.click("#form\\:send");

        assertThat(decision.locator("h1")).hasText("時間がたったため、まだ送られていません");
        assertThat(decision.locator("main")).not().containsText(REASON);
        Chromium.look(decision, "staff-interrupted");
        Page again = decision.waitForPopup(() -> decision.click("#again"));
        chromium.signIn(again, demo.server().staff("/"), ANSWERING);
        assertThat(demo.rest(DemoSystem.MUSUBI_CHILD).progress(number).state()).as("nothing was decided").isEqualTo("WAITING_MANUAL");

        unsent.click("#form\\:lookOver");
        assertThat(unsent.locator("[role=alert]")).containsText("WEB-0001");
        assertThat(unsent.locator("#form\\:reason\\:input")).hasValue(REASON + SCRIPT);
        assertThat(unsent.locator("script:not([src])")).hasCount(0);
        Chromium.look(unsent, "staff-incoming-decide");

        decision.click("#open");
        assertThat(decision.locator("[role=alert]")).containsText("送信はまだ行われていません");
        assertThat(decision.locator("#form\\:reason\\:input")).hasValue(REASON);
        assertThat(decision.locator("input[value=PERMIT]")).isChecked();
        decision.click("#form\\:lookOver");
        decision.click("#form\\:send");
        assertThat(decision.locator("main")).containsText("提供すると判断しました。");
        pages.remove(Form.DECISION);
        pages.remove(Form.DECISION_LOOKED_OVER);
    }

    @Test
    void a_resident_whose_session_is_over_on_the_server_signs_in_and_finds_his_form() {
        Page page = open(Form.PERIOD);
        page.fill("#form\\:from\\:year", "7");
        endOnServer(page, demo.server().resident("/"));

        page.click("#form\\:show");

        assertThat(page.locator("h1")).hasText("時間がたったため、まだ送られていません");
        Chromium.look(page, "resident-interrupted");
        Page again = page.waitForPopup(() -> page.click("#again"));
        chromium.signIn(again, demo.server().resident("/"), RESIDENT);
        page.click("#open");
        assertThat(page.locator("[role=alert]")).containsText("WEB-0001");
        assertThat(page.locator("#form\\:from\\:year")).hasValue("7");
        pages.remove(Form.PERIOD);
    }

    @Test
    void a_stay_that_is_ended_often_or_from_a_page_out_of_date_is_ended_once() {
        Page here = chromium.resident("resident-protected");
        chromium.resident("resident-protected");
        here.navigate(demo.server().resident(OWN_RECORD).toString());
        Page stale = here.context().newPage();
        stale.navigate(demo.server().resident(OWN_RECORD).toString());

        Object statuses = pressAtOnce(here, "form:others", "");
        stale.locator("#form .event button, #form .event input[type=submit]").first().click();

        assertThat(statuses).isEqualTo("200,200,200");
        assertThat(stale.locator("h1")).hasText("サインインと操作の記録");
        assertThat(stale.content()).doesNotContain("Exception");
        assertThat(stale.locator("#form .event")).hasCount(1);
        assertThat(stale.locator(".event", new Page.LocatorOptions().setHasText("ほかの機器からの操作でサインアウトしました"))).hasCount(1);
    }

    private Page open(Form form) {
        Page page = pages.computeIfAbsent(form, any -> switch (form) {
            case DECISION, DECISION_LOOKED_OVER -> chromium.clerk(ANSWERING);
            case INQUIRY, ANSWER -> chromium.clerk(ASKING);
            case PERIOD, LEAVING -> chromium.resident(RESIDENT);
        });
        switch (form) {
            case DECISION -> page.navigate(demo.server().staff(DECIDE + waiting()).toString());
            case DECISION_LOOKED_OVER -> decision(page, waiting(), "REFUSE", REASON);
            case INQUIRY -> page.navigate(demo.server().staff("/linkage/inquiry-ask.xhtml").toString());
            case ANSWER -> page.navigate(demo.server().staff("/linkage/inquiry-result.xhtml?number=" + answered()).toString());
            case PERIOD -> {
                page.navigate(demo.server().resident("/selfinfo/exchange-history.xhtml").toString());
                page.click("details summary");
            }
            case LEAVING -> page.navigate(demo.server().resident(OWN_RECORD).toString());
        }
        return page;
    }

    private String waiting() {
        held = held == null ? held(DemoCase.PROTECTED_PERSON) : held;
        return held;
    }

    private String answered() {
        if (provided == null) {
            AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
            provided = child.ask(Question.ordinary(demo.cases().addresseeNumbers(DemoCase.INQUIRY_ANSWERED).get(0)));
            assertThat(child.settled(provided).state()).isEqualTo("PROVIDED");
        }
        return provided;
    }

    private String held(DemoCase demoCase) {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String number = child.ask(Question.of(demoCase, demo.cases().addresseeNumbers(demoCase).get(0)));
        assertThat(child.settled(number).state()).isEqualTo("WAITING_MANUAL");
        return number;
    }

    /** Filled in and looked over, not sent. */
    private Page decision(Page page, String number, String decision, String reason) {
        page.navigate(demo.server().staff(DECIDE + number).toString());
        fill(page, decision, reason);
        page.click("#form\\:lookOver");
        page.waitForSelector("#form\\:send");
        return page;
    }

    private static void fill(Page page, String decision, String reason) {
        page.check("input[type=radio][value=" + decision + "]");
        page.fill("#form\\:reason\\:input", reason);
    }

    /** The same form three times at once, as a hand that trembles or a browser that repeats sends it. */
    private static Object pressAtOnce(Page page, String button, String value) {
        return page.evaluate("""
                ([name, value]) => { const form = document.getElementById('form'); const data = new URLSearchParams(new FormData(form)); data.append(name, value);
                  return Promise.all([1, 2, 3].map(() => fetch(form.action, {method: 'POST', body: data}))).then(all => all.map(one => one.status).join()); }""",
                List.of(button, value));
    }

    /** The browser keeps its cookie, of a session that the server does not know any more. */
    private void endOnServer(Page page, URI zone) {
        BrowserContext other = chromium.fresh();
        other.addCookies(page.context().cookies());
        Page copy = other.newPage();
        copy.navigate(zone.toString());
        copy.click(".sign-out button");
        assertThat(copy.locator("h1")).hasText("サインアウトしました");
        other.close();
    }

    private long records(DemoSystem system, String managementNumber) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        return demo.rest(system).records(today.minusDays(1), today.plusDays(1)).stream()
                .filter(entry -> entry.get("managementNumber").equals(managementNumber)).count();
    }
}
