package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.acceptance.Chromium;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Postgres;
import jp.musubi.acceptance.SearchBox;
import jp.musubi.acceptance.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clerks who sign in at the town's own provider, on the nodes of a suite whose other people come in as ever. */
abstract class TownProviderCases {

    private static final String SEARCH = "/addressee/person-search.xhtml";
    private static final String STATE = "state";

    private final DemoServer server;
    private final TownProvider provider;
    private final Postgres postgres;
    private final String somebody;

    TownProviderCases(DemoServer server, TownProvider provider, Postgres postgres, String somebody) {
        this.server = server;
        this.provider = provider;
        this.postgres = postgres;
        this.somebody = somebody;
    }

    @Test
    void a_clerk_signs_in_with_two_factors_there_looks_at_a_person_in_his_name_and_signs_out_at_both() throws SQLException {
        try (Connection all = postgres.superuser(); Playwright playwright = Playwright.create(); Browser browser = Chromium.launch(playwright);
                BrowserContext context = browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setLocale("ja-JP"))) {
            Page page = context.newPage();
            page.navigate(server.staff(SEARCH).toString());
            page.fill("#username", TownProvider.CLERK);
            page.fill("#password", provider.password());
            page.click("#kc-login");
            page.fill("#otp", provider.code());
            page.click("#kc-login");
            page.waitForURL(address -> address.startsWith(server.staff("/").toString()));
            assertThat(page.content()).contains("職員　試", "子育て支援課");

            SearchBox.sayWhatFor(page, "COUNTER_SERVICE");
            SearchBox.search(page, somebody);
            page.waitForSelector("a[href*='person-card.xhtml']");
            assertThat(Rows.column(all, "select convert_from(content, 'UTF8') from disclosure.entry where event = 'READ' order by recorded_at desc limit 1")).singleElement()
                    .asString().contains("\"1010\"");

            page.click(".sign-out button");
            page.click("#kc-logout");
            page.waitForURL(address -> address.contains("/signin/signed-out.xhtml"));
            page.navigate(server.staff(SEARCH).toString());
            assertThat(page.locator("#username").isVisible()).as("the provider asks anew").isTrue();
        }
    }

    @Test
    void a_contractors_clerk_never_asks_other_agencies_because_the_provider_says_whose_he_is() {
        assertThat(home("supervisor")).contains("責任者　試", "住民福祉課", "inquiry-ask.xhtml");
        assertThat(home("contractor")).contains("委託先　試").doesNotContain("inquiry-ask.xhtml");
    }

    @ParameterizedTest
    @CsvSource({"neighbour,IDN-0215", "nobody,IDN-0214"})
    void nobody_comes_in_of_whom_the_provider_may_not_speak_or_says_nothing(String user, String code) {
        Visitor visitor = new Visitor(server);

        HttpResponse<String> answer = provider.comeIn(visitor, server.staff("/"), user);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(code);
        assertThat(visitor.get(server.staff("/")).headers().firstValue("Location")).as("still nobody").isPresent();
    }

    @Test
    void a_word_that_was_given_to_another_application_of_the_town_opens_nothing() {
        Visitor visitor = new Visitor(server);
        Map<String, String> asked = asked(visitor);
        Map<String, String> word = provider.wordAt(visitor, TownProvider.authorizeFor("something-else", asked.get(STATE), asked.get("nonce")), TownProvider.CLERK);

        HttpResponse<String> answer = visitor.post(server.staff("/signin/callback"), word);

        assertThat(answer.body()).contains("IDN-0207");
    }

    @Test
    void a_word_counts_in_the_browser_that_asked_for_it_and_once() {
        Visitor visitor = new Visitor(server);
        URI asked = URI.create(visitor.get(server.staff("/")).headers().firstValue("Location").orElseThrow());
        Map<String, String> word = provider.wordAt(visitor, asked, "supervisor");
        Visitor thief = new Visitor(server);
        asked(thief);

        assertThat(thief.post(server.staff("/signin/callback"), word).body()).contains("IDN-0202");
        assertThat(visitor.post(server.staff("/signin/callback"), word).statusCode()).isEqualTo(303);
        assertThat(visitor.post(server.staff("/signin/callback"), word).headers().firstValue("Location")).as("a second tab").contains("/");
    }

    @Test
    void the_forms_of_the_built_in_realm_send_to_the_provider_and_take_nothing() {
        Visitor visitor = new Visitor(server);
        for (String form : List.of("/signin/staff", "/signin/enrol")) {
            assertThat(visitor.get(server.staff(form)).headers().firstValue("Location")).as(form).hasValueSatisfying(there -> assertThat(there).contains("/realms/town/"));
        }
        HttpResponse<String> answer = visitor.post(server.staff("/signin/staff"), Map.of(STATE, asked(visitor).get(STATE), "name", "clerk-musubi-child",
                "password", server.signInCode("clerk-musubi-child"), "code", server.authenticatorCode("clerk-musubi-child")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("IDN-0218");
    }

    private String home(String user) {
        Visitor visitor = new Visitor(server);
        HttpResponse<String> answer = provider.comeIn(visitor, server.staff("/"), user);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return visitor.get(server.staff("/")).body();
    }

    /** What our page asked the provider with. */
    private Map<String, String> asked(Visitor visitor) {
        Map<String, String> parameters = new HashMap<>();
        for (String each : URI.create(visitor.get(server.staff("/")).headers().firstValue("Location").orElseThrow()).getQuery().split("&")) {
            parameters.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return parameters;
    }
}
