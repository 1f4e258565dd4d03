package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ClientCertificate;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A real browser: signs in as a person does, and looks at pages at three widths. */
public final class Chromium implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final List<Integer> WIDTHS = List.of(360, 820, 1440);
    private static final String STAFF_SESSION = "MUSUBI_STAFF_SESSION";
    private static final int HEIGHT = 900;
    private static final double PATIENCE = 60_000;
    private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Demo demo;
    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    Chromium(Demo demo) {
        this.demo = demo;
        this.browser = launch(playwright);
    }

    /** The browser alone. */
    public static Browser launch(Playwright playwright) {
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(ARGUMENTS));
    }

    /** A browser of somebody's own, without anybody signed in. */
    BrowserContext fresh() {
        return fresh(new Browser.NewContextOptions());
    }

    /** One that has the certificate of a file card for signing in, and shows it at the listener for cards. */
    BrowserContext with(FileCard card) {
        return fresh(new Browser.NewContextOptions().setClientCertificates(List.of(new ClientCertificate(demo.server().card("").toString())
                .setPfxPath(card.authentication()).setPassphrase(card.pin()))));
    }

    private BrowserContext fresh(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setIgnoreHTTPSErrors(true).setLocale("ja-JP").setViewportSize(WIDTHS.get(2), HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        context.onDialog(dialog -> {
            throw new AssertionError("a script ran: " + dialog.message());
        });
        return context;
    }

    /** Gives a page an authenticator that keeps passkeys, has its owner's PIN and is touched at once. */
    static void addAuthenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able : List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    /** Opens a page and signs in on the way to it. */
    Page signedIn(BrowserContext context, URI address, String account) {
        Page page = context.newPage();
        page.navigate(address.toString());
        signIn(page, address, account);
        return page;
    }

    void signIn(Page page, URI address, String account) {
        page.fill("#name", account);
        if (account.startsWith("resident")) {
            page.fill("#code", demo.signInCode(account));
            page.click("button[type=submit]:not([name=cancel])");
        } else {
            page.fill("#password", demo.signInCode(account));
            page.fill("#code", demo.server().authenticatorCode(account));
            page.click("#enter");
        }
        page.waitForURL(url -> url.startsWith(address.resolve("/").toString()) && !url.contains("/signin/"));
        page.context().cookies(address.toString()).stream().filter(cookie -> cookie.name.equals(STAFF_SESSION))
                .forEach(cookie -> demo.server().keepStay(account, cookie.value));
    }

    /**
     * A clerk at the first page; one who has signed in before, here or elsewhere, comes back to his session: a code is taken once, and the
     * next comes half a minute later.
     */
    Page clerk(String account) {
        URI first = demo.server().staff("/");
        BrowserContext context = fresh();
        String stay = demo.server().stay(account);
        if (!stay.isEmpty()) {
            context.addCookies(List.of(new Cookie(STAFF_SESSION, stay).setUrl(first.toString()).setSecure(true).setHttpOnly(true)));
        }
        Page page = context.newPage();
        page.navigate(first.toString());
        if (page.url().contains("/signin/")) {
            signIn(page, first, account);
        }
        return page;
    }

    /** A clerk who has just signed in and said nothing yet. */
    Page newClerk(String account) {
        return signedIn(fresh(), demo.server().staff("/"), account);
    }

    Page resident(String account) {
        return signedIn(fresh(), demo.server().resident("/"), account);
    }

    /** Past the consent, where it is asked for: of each card once, and another test may have been faster. */
    static void agreeWhereAsked(Page page) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(Pattern.compile("利用の同意|住民ポータル"));
        if (page.url().endsWith("/signin/consent")) {
            page.click("#agree");
        }
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("住民ポータル");
    }

    /**
     * At every width: axe finds nothing, nothing sticks out, and the picture is kept for people to look at.
     *
     * @param name begins with the page's zone and file, so that {@code PicturesTest} knows which pages have been looked at
     */
    static void look(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue())
                    .as("%s sticks out at %d px", name, width).isZero();
            // Without frames of other origins the older way finds the same, and opens no second page for each look (0.24 s instead of 0.69).
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as("%s at %d px", name, width)
                    .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).isEmpty();
        }
        page.setViewportSize(WIDTHS.get(2), HEIGHT);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
