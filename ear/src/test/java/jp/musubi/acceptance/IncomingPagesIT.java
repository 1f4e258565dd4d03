package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on which a clerk decides what others may learn, in a real browser. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomingPagesIT {

    private static final String CLERK = "clerk-enishi-tax";

    private final Demo demo;
    private final Chromium chromium;

    IncomingPagesIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void the_provider_sees_what_waits_for_a_person_with_reason_and_age() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String disabled = child.ask(Question.of(DemoCase.AUTOMATIC_ANSWER_DISABLED, demo.cases().addresseeNumbers(DemoCase.AUTOMATIC_ANSWER_DISABLED).get(0)));
        String held = child.ask(Question.of(DemoCase.PROTECTED_PERSON, demo.cases().addresseeNumbers(DemoCase.PROTECTED_PERSON).get(0)));
        child.settled(disabled);
        child.settled(held);
        Page page = chromium.clerk(CLERK);

        page.navigate(demo.server().staff("/linkage/incoming-list.xhtml").toString());

        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(disabled))).containsText(Pattern.compile("自動応答不可.*経過"));
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(held))).containsText(Pattern.compile("支援措置.*経過"));
        demo.cases().people(DemoCase.PROTECTED_PERSON).forEach(entry -> assertThat(page.content()).doesNotContain(entry.address()));
        Chromium.look(page, "staff-incoming-list");
    }

    @Test
    void what_a_clerk_permits_reaches_the_requester() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String held = held(child, DemoCase.AUTOMATIC_ANSWER_DISABLED);
        Page page = chromium.clerk(CLERK);

        decide(page, held, "PERMIT");

        assertThat(page.locator("main")).containsText("提供すると判断しました。");
        Chromium.look(page, "staff-incoming-decide-permitted");
        DemoServer.await(AgencySystem.ANSWER, "the late answer", () -> child.progress(held).state().equals("PROVIDED"));
        assertThat(child.collect(held).items()).isNotEmpty();
    }

    @Test
    void what_a_clerk_refuses_reaches_the_requester_as_a_refusal_without_the_clerks_reason() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String held = held(child, DemoCase.PROTECTED_PERSON);
        Page page = chromium.clerk(CLERK);

        decide(page, held, "REFUSE");

        assertThat(page.locator("main")).containsText("提供しないと判断しました。");
        DemoServer.await(AgencySystem.ANSWER, "the late refusal", () -> child.progress(held).state().equals("REFUSED_BY_PROVIDER"));
        assertThat(child.progress(held).reasonCode()).isEqualTo("REFUSED_BY_CLERK");
        assertThat(child.collect(held).items()).isEmpty();
    }

    @Test
    void an_office_that_does_not_answer_for_the_information_sees_nothing_of_it() {
        String held = held(demo.rest(DemoSystem.MUSUBI_CHILD), DemoCase.AUTOMATIC_ANSWER_DISABLED);
        Page page = chromium.clerk("clerk-enishi-child");

        page.navigate(demo.server().staff("/linkage/incoming-list.xhtml").toString());
        assertThat(page.locator("main")).containsText("確認を待っている照会はありません。");
        page.navigate(demo.server().staff("/linkage/incoming-decide.xhtml?number=" + held).toString());

        assertThat(page.locator("main")).containsText("LNK-0202");
        assertThat(page.locator("main")).not().containsText("自動応答不可");
        Chromium.look(page, "staff-error-incoming-of-another-office");
    }

    private String held(AgencySystem requester, DemoCase demoCase) {
        String number = requester.ask(Question.of(demoCase, demo.cases().addresseeNumbers(demoCase).get(0)));
        assertThat(requester.settled(number).state()).isEqualTo("WAITING_MANUAL");
        return number;
    }

    private void decide(Page page, String number, String decision) {
        page.navigate(demo.server().staff("/linkage/incoming-decide.xhtml?number=" + number).toString());
        page.check("input[type=radio][value=" + decision + "]");
        page.fill("#form\\:reason\\:input", "窓口で確認しました");
        page.click("#form\\:lookOver");
        page.click("#form\\:send");
        page.waitForSelector("#form", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }
}
