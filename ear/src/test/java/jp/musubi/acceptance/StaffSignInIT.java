package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clerks at the door, in a real browser: password and code, and how a new one begins. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSignInIT {

    private static final String CLERK = "clerk-enishi-welfare";
    private static final String CONTRACTOR = "contractor.taro";
    private static final String NEW = "new.clerk";
    /** Signs out: nobody else comes back to a stay of his. */
    private static final String WITH_PASSKEY = "administrator-musubi-2";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Demo demo;
    private final Chromium chromium;

    StaffSignInIT(Demo demo) {
        this.demo = demo;
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void a_wrong_sign_in_says_what_to_do_and_shows_neither_password_nor_code_again() {
        Page page = chromium.fresh().newPage();
        page.navigate(demo.server().staff("/linkage/inquiry-list.xhtml").toString());
        assertThat(page.locator("#name")).isFocused();
        Chromium.look(page, "staff-staff-form");

        page.fill("#name", "<script>alert(1)</script>");
        page.fill("#password", "wrong");
        page.fill("#code", "１２３４５６");
        page.press("#code", "Enter");

        assertThat(page.locator("[role=alert]")).containsText("IDN-0401");
        assertThat(page.locator("script:not([src])")).hasCount(0);
        assertThat(page.inputValue("#password") + page.inputValue("#code")).isEmpty();
        Chromium.look(page, "staff-staff-form-refused");
        chromium.signIn(page, demo.server().staff("/"), CLERK);
        assertThat(page.url()).as("the way back").endsWith("/linkage/inquiry-list.xhtml");
    }

    @Test
    void a_second_tab_and_a_second_press_do_no_harm() {
        BrowserContext context = chromium.fresh();
        Page first = context.newPage();
        first.navigate(demo.server().staff("/").toString());
        Page second = context.newPage();
        second.navigate(demo.server().staff("/linkage/incoming-list.xhtml").toString());
        first.fill("#name", "clerk-enishi-child");
        first.fill("#password", demo.signInCode("clerk-enishi-child"));
        first.fill("#code", demo.server().authenticatorCode("clerk-enishi-child"));

        Object answers = first.evaluate("""
                () => { const form = document.getElementById('form'); const data = new URLSearchParams(new FormData(form));
                  return Promise.all([1, 2].map(() => fetch('/signin/staff', {method: 'POST', body: data, redirect: 'manual'}))).then(all => all.map(one => one.type).join()); }""");
        second.fill("#name", "x");
        second.fill("#password", "x");
        second.fill("#code", "x");
        second.click("#enter");

        assertThat(answers).as("both are sent on").isEqualTo("opaqueredirect,opaqueredirect");
        assertThat(second.locator(".sign-out")).isVisible();
    }

    /** With the browser's own virtual authenticator, which has a PIN and is always unlocked. */
    @Test
    void a_clerk_registers_a_passkey_signs_in_with_it_and_is_refused_once_it_is_removed() {
        Page page = chromium.newClerk(WITH_PASSKEY);
        Chromium.addAuthenticator(page);
        page.click("a[href*='passkey-list']");
        registerPasskey(page, "窓口の端末 <script>alert(1)</script>");
        assertThat(page.locator(".notice-success")).containsText("パスキーを登録しました");
        assertThat(page.locator("main tbody")).containsText("窓口の端末 <script>");
        assertThat(page.locator("script:not([src])")).hasCount(0);
        registerPasskey(page, "同じ端末");
        assertThat(page.locator("#refused-text")).containsText("すでに登録されています");
        Chromium.look(page, "staff-passkey-list-known");

        signInWithPasskey(page);
        assertThat(page.locator(".person-band")).isVisible();

        page.navigate(demo.server().staff("/identity/passkey-list.xhtml").toString());
        assertThat(page.locator("main tbody")).not().containsText("まだありません");
        page.click("main tbody button, main tbody input[type=submit]");
        assertThat(page.locator(".notice-success")).containsText("パスキーを削除しました");
        signInWithPasskey(page);
        assertThat(page.locator("[role=alert]")).containsText("IDN-0451");
        assertThat(page.locator(".person-band")).hasCount(0);
    }

    private static void registerPasskey(Page page, String device) {
        page.fill("#register\\:deviceName\\:input", device);
        page.press("#register\\:deviceName\\:input", "Enter");
    }

    /** From the sign-out on, and back to the first page. */
    private void signInWithPasskey(Page page) {
        page.click(".sign-out button");
        page.navigate(demo.server().staff("/").toString());
        page.click("#start");
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        Visitor visitor = new Visitor(demo);
        URI form = demo.server().staff("/signin/staff");
        visitor.get(form);

        HttpResponse<String> answer = visitor.post(form, Map.of("name", CLERK, "password", demo.signInCode(CLERK), "code", "123456", "state", "x".repeat(43)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("IDN-0202");
        assertThat(visitor.post(demo.server().staff("/signin/callback"), Map.of("state", "x", "id_token", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_new_clerk_enrols_with_a_one_time_code_and_signs_in() throws IOException {
        Path registrations = demo.server().demo().resolve("registrations");
        Files.writeString(registrations.resolve("staff.csv"), NEW + ",0220199201101700,new-clerk,新任　九子,1020,税務課,STAFF,OWN,ACTIVE,0,,\n", StandardOpenOption.APPEND);
        Path handed = registrations.resolve("enrolment/" + NEW + ".txt");
        DemoServer.await(SOON, "the one-time code", () -> Files.exists(handed));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(handed))).isEqualTo("rw-------");
        Page page = chromium.fresh().newPage();
        page.navigate(demo.server().staff("/signin/enrol").toString());
        Chromium.look(page, "staff-enrol-form");
        page.fill("#name", NEW);
        page.fill("#ticket", "aaaa-bbbb-cccc-dddd");
        page.click("#next");
        assertThat(page.locator("[role=alert]")).containsText("IDN-0411");

        page.fill("#ticket", found("one-time code: (\\S+)", Files.readString(handed)));
        page.click("#next");
        String secret = page.locator("#secret").textContent().replace(" ", "");
        Chromium.look(page, "staff-enrol-choose");
        choose(page, "password1234", secret);
        assertThat(page.locator("[role=alert]")).containsText("IDN-0413");
        String password = "kumo no ue ni hashi";
        choose(page, password, secret);

        assertThat(page.locator(".notice-success")).containsText("登録が終わりました");
        Chromium.look(page, "staff-staff-form-enrolled");
        page.fill("#name", NEW);
        page.fill("#password", password);
        page.fill("#code", Authenticator.code(secret));
        page.click("#enter");
        assertThat(page.locator(".person-band")).containsText("新任　九子");
    }

    /** The suspension reaches a page that was open; its clerk loses nothing but his stay. */
    @Test
    void a_contractors_clerk_never_inquires_and_a_suspension_ends_his_stay() throws IOException {
        Path staff = demo.server().demo().resolve("registrations/staff.csv");
        String borrowed = Files.readString(staff).lines().filter(line -> line.startsWith("clerk-enishi-child,")).findFirst().orElseThrow();
        String credentials = borrowed.substring(borrowed.indexOf(",\"$argon2id"));
        String line = CONTRACTOR + ",0220199301801700,contractor,委託　太郎,1010,子育て支援課,STAFF,CONTRACTOR,";
        Files.writeString(staff, line + "ACTIVE,0" + credentials + "\n", StandardOpenOption.APPEND);
        Page page = chromium.fresh().newPage();
        DemoServer.await(SOON, "the contractor's account", () -> {
            page.navigate(demo.server().staff("/").toString());
            page.fill("#name", CONTRACTOR);
            page.fill("#password", demo.signInCode("clerk-enishi-child"));
            page.fill("#code", Authenticator.code(borrowed.substring(borrowed.lastIndexOf(',') + 1)));
            page.click("#enter");
            page.waitForLoadState();
            return !page.url().contains("/signin/");
        });
        assertThat(page.locator("main")).containsText("委託先の方は、他機関への照会");
        assertThat(page.locator("a[href*='inquiry-ask']")).hasCount(0);
        Chromium.look(page, "staff-index-contractor");
        page.navigate(demo.server().staff("/linkage/inquiry-ask.xhtml").toString());
        assertThat(page.locator("main")).containsText("LNK-0104");
        Chromium.look(page, "staff-error-contractor");

        Files.writeString(staff, Files.readString(staff).replace(line + "ACTIVE", line + "SUSPENDED"));

        DemoServer.await(SOON, "the end of the stay", () -> {
            page.navigate(demo.server().staff("/linkage/inquiry-list.xhtml").toString());
            return page.url().contains("/signin/staff");
        });
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void two_administrators_make_an_account_and_one_alone_suspends_it() {
        Page first = chromium.newClerk("administrator-musubi-1");
        Chromium.look(first, "staff-index-administrator");
        first.navigate(demo.server().staff("/identity/staff-list.xhtml").toString());
        assertThat(first.locator("main")).containsText("clerk-musubi-child");
        assertThat(first.locator("main")).not().containsText("clerk-enishi-child");
        Chromium.look(first, "staff-staff-list");
        first.navigate(demo.server().staff("/identity/staff-change.xhtml").toString());
        first.fill("#form\\:newName\\:input", "second.clerk");
        first.fill("#form\\:staffId\\:input", "second-clerk");
        first.fill("#form\\:displayName\\:input", "新任　十郎");
        first.fill("#form\\:department\\:input", "1020");
        first.fill("#form\\:departmentName\\:input", "税務課");
        first.locator("#form\\:roles\\:input").selectOption("STAFF");
        first.locator("#form\\:employer\\:input").selectOption("OWN");
        first.fill("#form\\:reason\\:input", "<script>alert(1)</script>");
        Chromium.look(first, "staff-staff-change-new");
        first.click("#form\\:propose");
        assertThat(first.locator("main")).containsText("申請しました");
        String proposal = first.locator("a[href*='staff-decide']").getAttribute("href");
        first.navigate(demo.server().staff("/identity/" + proposal).toString());
        assertThat(first.locator("main")).containsText("自分では判断できません");
        assertThat(first.locator("#form\\:decide")).hasCount(0);

        Page second = chromium.newClerk("administrator-musubi-2");
        second.navigate(demo.server().staff("/identity/" + proposal).toString());
        assertThat(second.locator("script:not([src])")).hasCount(0);
        assertThat(second.locator("main")).containsText("八郎");
        Chromium.look(second, "staff-staff-decide");
        second.check("input[value=APPROVED]");
        second.click("#form\\:decide");
        assertThat(second.locator("#issued")).containsText(Pattern.compile("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        Chromium.look(second, "staff-staff-decide-issued");
        second.navigate(demo.server().staff("/identity/" + proposal).toString());
        assertThat(second.locator("main")).containsText("IDN-0433");

        second.navigate(demo.server().staff("/identity/staff-change.xhtml?name=second.clerk").toString());
        Chromium.look(second, "staff-staff-change");
        second.fill("#stop\\:reason\\:input", "端末の紛失");
        second.click("#stop\\:suspend");
        assertThat(second.locator("main")).containsText("停止しました");
        assertThat(second.locator("tr", new Page.LocatorOptions().setHasText("second.clerk"))).containsText("停止中");
        Chromium.look(second, "staff-staff-list-suspended");
    }

    @Test
    void a_clerk_takes_the_supervisors_role_in_an_emergency_and_an_administrator_sees_it() {
        Page clerk = chromium.newClerk("clerk-musubi-welfare");
        clerk.navigate(demo.server().staff("/identity/emergency-take.xhtml").toString());
        Chromium.look(clerk, "staff-emergency-take");
        clerk.fill("#form\\:reason\\:input", "責任者と連絡がつかない <script>alert(1)</script>");
        clerk.click("#form\\:take");
        assertThat(clerk.locator("main")).containsText("責任者の役割を使用中です");
        assertThat(clerk.locator("#form\\:take")).hasCount(0);
        assertThat(clerk.locator("script:not([src])")).hasCount(0);
        Chromium.look(clerk, "staff-emergency-take-running");

        Page administrator = chromium.clerk("administrator-musubi-1");
        administrator.navigate(demo.server().staff("/identity/staff-list.xhtml").toString());
        Chromium.look(administrator, "staff-staff-list-emergency");
        administrator.click("a[href*='emergency-review']");
        assertThat(administrator.locator("main")).containsText("まだ使用中です");
        assertThat(administrator.locator("#form\\:review")).hasCount(0);
        assertThat(administrator.locator("script:not([src])")).hasCount(0);
        Chromium.look(administrator, "staff-emergency-review");
    }

    @Test
    void an_administrator_opens_no_page_of_residents_and_a_clerk_none_of_accounts() {
        Visitor administrator = Visitor.signedIn(demo, demo.server().staff("/"), "administrator-musubi-1");
        for (String page : List.of("addressee/person-search", "addressee/link-list", "addressee/measure-list", "linkage/inquiry-list", "linkage/incoming-list", "linkage/inquiry-ask", "identity/emergency-take")) {
            assertThat(administrator.get(demo.server().staff("/" + page + ".xhtml")).statusCode()).as(page).isEqualTo(403);
        }
        Visitor clerk = Visitor.signedIn(demo, demo.server().staff("/"), CLERK);
        for (String page : List.of("staff-list", "staff-change", "staff-decide", "emergency-review")) {
            assertThat(clerk.get(demo.server().staff("/identity/" + page + ".xhtml")).statusCode()).as(page).isEqualTo(403);
        }
    }

    private static void choose(Page page, String password, String secret) {
        page.fill("#password", password);
        page.fill("#repeated", password);
        page.fill("#code", Authenticator.code(secret));
        page.click("#finish");
        page.waitForLoadState();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
