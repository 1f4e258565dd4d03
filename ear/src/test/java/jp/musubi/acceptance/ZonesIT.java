package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Five listeners, each with its own pages, its own callers and nothing of the others. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZonesIT {

    private static final List<String> STAFF_PAGES = List.of("/", "/index.xhtml", "/linkage/inquiry-list.xhtml", "/linkage/inquiry-ask.xhtml",
            "/linkage/inquiry-result.xhtml", "/linkage/incoming-list.xhtml");
    private static final List<String> RESIDENT_PAGES = List.of("/", "/index.xhtml", "/selfinfo/exchange-history.xhtml", "/selfinfo/exchange-detail.xhtml");
    private static final Map<Zone, List<String>> OWN = Map.of(
            Zone.RESIDENT, List.of("/selfinfo/exchange-history.xhtml", "/selfinfo/exchange-detail.xhtml", "/public/about.xhtml", "/public/policies.xhtml"),
            Zone.STAFF, List.of("/linkage/inquiry-list.xhtml", "/linkage/inquiry-ask.xhtml", "/linkage/inquiry-result.xhtml", "/linkage/incoming-list.xhtml"),
            Zone.EXCHANGE, List.of("/exchange/openapi", "/exchange/soap/SKI?wsdl", "/exchange/soap/DBM?wsdl", "/exchange/soap/TKM?wsdl",
                    "/exchange/soap/SYM?wsdl", "/exchange/soap/addressee?wsdl", "/exchange/rest/v1/IF_SKI_10111", "/party/v1/0220199301801700/provisions"),
            Zone.HUB, List.of("/hub/v1/acquisitions", "/hub/v1/inquiries", "/hub/v1/disclosures"),
            Zone.STANDIN, List.of("/signin/authorize", "/jlis/v1/acquisitions", "/card/linkage"));

    private final Demo demo;

    ZonesIT(Demo demo) {
        this.demo = demo;
    }

    /** The listeners. */
    enum Zone {
        RESIDENT, STAFF, EXCHANGE, HUB, STANDIN;

        URI at(Demo demo, String path) {
            DemoServer server = demo.server();
            return switch (this) {
                case RESIDENT -> server.resident(path);
                case STAFF -> server.staff(path);
                case EXCHANGE -> server.exchange(path);
                case HUB -> server.hub(path);
                case STANDIN -> server.standin(path);
            };
        }
    }

    static Stream<Arguments> foreignPaths() {
        return OWN.entrySet().stream().flatMap(own -> own.getValue().stream().flatMap(path -> Stream.of(Zone.values())
                .filter(zone -> zone != own.getKey()).map(zone -> Arguments.of(path, zone))));
    }

    static Stream<Arguments> protectedPages() {
        return Stream.concat(STAFF_PAGES.stream().map(path -> Arguments.of(Zone.STAFF, path)),
                RESIDENT_PAGES.stream().map(path -> Arguments.of(Zone.RESIDENT, path)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("foreignPaths")
    void a_path_of_another_zone_is_not_found(String path, Zone zone) {
        HttpResponse<String> answer = caller(zone).get(zone.at(demo, path));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void the_servers_management_is_nobodys_page(Zone zone) {
        for (String path : List.of("/console", "/console/index.html", "/management", "/noconsole.html")) {
            HttpResponse<String> answer = caller(zone).get(zone.at(demo, path));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("protectedPages")
    void every_page_sends_the_stranger_to_sign_in(Zone zone, String path) {
        HttpResponse<String> answer = new Visitor(demo).get(zone.at(demo, path));

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(zone == Zone.STAFF ? "/signin/staff" : demo.server().standin("/signin/authorize").toString());
        assertThat(answer.headers().map()).containsKeys("content-security-policy", "strict-transport-security", "x-frame-options");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/about.xhtml", "/public/policies.xhtml"})
    void what_the_portal_says_of_itself_needs_no_sign_in(String path) {
        assertThat(new Visitor(demo).get(demo.server().resident(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/templates/page.xhtml", "/musubi/textField.xhtml", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF"})
    void parts_of_pages_are_no_pages(String path) {
        for (Zone zone : List.of(Zone.STAFF, Zone.RESIDENT)) {
            assertThat(new Visitor(demo).get(zone.at(demo, path)).statusCode()).as("%s", zone).isIn(302, 303, 403, 404);
        }
    }

    @ParameterizedTest
    @CsvSource({"RESIDENT, /, resident-other", "RESIDENT, /public/about.xhtml, resident-other", "RESIDENT, /nowhere.xhtml, resident-other",
            "STAFF, /, clerk-musubi-tax", "STAFF, /linkage/inquiry-list.xhtml, clerk-musubi-tax", "STAFF, /nowhere.xhtml, clerk-musubi-tax"})
    void every_page_carries_the_security_headers(Zone zone, String path, String account) {
        HttpResponse<String> answer = Visitor.signedIn(demo, zone.at(demo, "/"), account).get(zone.at(demo, path));

        assertThat(answer.statusCode()).isEqualTo(path.contains("nowhere") ? 404 : 200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Server")).as("says what runs here").isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).as("says what runs here").isEmpty();
    }

    @Test
    void the_cookies_of_the_zones_have_names_of_their_own_and_do_not_leave_https() {
        List<HttpCookie> staff = Visitor.clerkSignedIn(demo.server(), demo.server().staff("/"), "clerk-musubi-child").cookies();
        List<HttpCookie> resident = Visitor.signedIn(demo, demo.server().resident("/"), "resident-other").cookies();

        assertThat(staff).extracting(HttpCookie::getName).contains("MUSUBI_STAFF_SESSION").doesNotContain("MUSUBI_RESIDENT_SESSION", "JSESSIONID");
        assertThat(resident).extracting(HttpCookie::getName).contains("MUSUBI_RESIDENT_SESSION").doesNotContain("MUSUBI_STAFF_SESSION", "JSESSIONID");
        assertThat(Stream.of(staff, resident).flatMap(List::stream)).allSatisfy(cookie -> {
            assertThat(cookie.getSecure()).as(cookie.getName()).isTrue();
            assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue();
        });
    }

    @Test
    void a_session_of_one_zone_opens_nothing_in_the_other() {
        Visitor clerk = Visitor.signedIn(demo, demo.server().staff("/"), "clerk-musubi-child");

        assertThat(clerk.get(demo.server().staff("/")).statusCode()).isEqualTo(200);
        assertThat(clerk.get(demo.server().resident("/")).statusCode()).isIn(302, 303);
    }

    @Test
    void a_personal_page_is_kept_by_no_cache() {
        Visitor clerk = Visitor.signedIn(demo, demo.server().staff("/"), "clerk-musubi-child");

        assertThat(clerk.get(demo.server().staff("/linkage/inquiry-list.xhtml")).headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"SKI, IF_SKI_", "DBM, IF_DBM_", "TKM, IF_TKM_", "SYM, IF_SYM_", "addressee, RegisterAddressees"})
    void the_exchange_serves_its_contracts_with_its_own_address(String family, String operation) {
        HttpResponse<String> wsdl = demo.client(DemoSystem.MUSUBI_CHILD.id()).get(demo.server().exchange("/exchange/soap/" + family + "?wsdl"));

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body()).contains(operation, demo.server().exchange("/exchange/soap/" + family).toString());
    }

    @Test
    void the_contracts_name_the_host_and_port_that_were_asked() {
        URI asked = URI.create(demo.server().exchange("").toString().replace("localhost", "127.0.0.1"));
        SystemClient system = demo.client(DemoSystem.MUSUBI_CHILD.id());

        assertThat(system.get(asked.resolve("/exchange/soap/SKI?wsdl")).body()).contains("\"" + asked + "/exchange/soap/SKI\"").doesNotContain("localhost");
        assertThat(system.get(asked.resolve("/exchange/openapi")).body()).contains("url: " + asked + "\n").doesNotContain("url: https://localhost");
    }

    @Test
    void the_exchange_serves_the_committed_openapi_document() {
        HttpResponse<String> document = demo.client(DemoSystem.MUSUBI_CHILD.id()).get(demo.server().exchange("/exchange/openapi"));

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).startsWith("openapi: 3");
    }

    /** Somebody who gets past the handshake of the zone. */
    private SystemClient caller(Zone zone) {
        return zone == Zone.HUB ? SystemClient.party(demo.server(), Town.MUSUBI.institution()) : demo.client(DemoSystem.MUSUBI_CHILD.id());
    }
}
