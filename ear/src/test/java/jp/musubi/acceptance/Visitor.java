package jp.musubi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts and without pictures: keeps cookies, follows nothing by itself. */
public final class Visitor {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: id=\"[^\"]*\")? value=\"([^\"]*)\"[^>]*>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final String STAFF_SESSION = "MUSUBI_STAFF_SESSION";
    private static final int SEE_OTHER = 303;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    Visitor(Demo demo) {
        this(demo.server());
    }

    public Visitor(DemoServer server) {
        this.http = HttpClient.newBuilder().sslContext(SystemClient.nobody(server).tls()).cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** Signs in on the way to a page, as a person does, and gives that page. */
    static Visitor signedIn(Demo demo, URI page, String account) {
        return signedIn(demo.server(), page, account);
    }

    /** @param server whose demo sign-in the page sends to; a clerk who has signed in before comes back to his session */
    public static Visitor signedIn(DemoServer server, URI page, String account) {
        if (account.startsWith("resident")) {
            return residentSignedIn(server, page, account);
        }
        Visitor visitor = new Visitor(server);
        HttpCookie stay = new HttpCookie(STAFF_SESSION, server.stay(account));
        stay.setVersion(0); // written as browsers write it
        stay.setSecure(true);
        stay.setPath("/");
        visitor.cookies.getCookieStore().add(page, stay);
        return visitor.isSentToSignIn(page) ? clerkSignedIn(server, page, account) : visitor;
    }

    /** A clerk with a session of his own; waits for a code that was not used. */
    public static Visitor clerkSignedIn(DemoServer server, URI page, String account) {
        Visitor visitor = new Visitor(server);
        URI form = visitor.get(page).headers().firstValue("Location").map(page::resolve).orElseThrow(() -> new AssertionError(page + " needs no sign-in"));
        HttpResponse<String> answer = visitor.submit(form, Map.of("name", account, "password", server.signInCode(account), "code", server.authenticatorCode(account)));
        if (answer.statusCode() != SEE_OTHER) {
            throw new AssertionError("the sign-in of " + account + " failed: " + answer.body());
        }
        visitor.cookies().stream().filter(cookie -> cookie.getName().equals(STAFF_SESSION)).forEach(cookie -> server.keepStay(account, cookie.getValue()));
        return visitor;
    }

    private static Visitor residentSignedIn(DemoServer server, URI page, String account) {
        Visitor visitor = new Visitor(server);
        URI provider = visitor.get(page).headers().firstValue("Location").map(page::resolve).orElseThrow(() -> new AssertionError(page + " needs no sign-in"));
        Map<String, String> fields = hidden(visitor.get(provider).body());
        fields.put("name", account);
        fields.put("code", server.signInCode(account));
        String answer = visitor.post(server.standin("/signin/authorize"), fields).body();
        Matcher callback = ACTION.matcher(answer);
        if (!callback.find() || !answer.contains("id_token")) {
            throw new AssertionError("the demo sign-in of " + account + " failed: " + answer);
        }
        visitor.post(URI.create(callback.group(1)), hidden(answer));
        return visitor;
    }

    private boolean isSentToSignIn(URI page) {
        return get(page).headers().firstValue("Location").filter(there -> there.contains("/signin/")).isPresent();
    }

    public HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    public HttpResponse<String> post(URI address, Map<String, String> fields) {
        String form = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Opens a page and sends its form with these fields filled in. */
    public HttpResponse<String> submit(URI page, Map<String, String> fields) {
        Map<String, String> form = hidden(get(page).body());
        form.putAll(fields);
        return post(page, form);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2).replace("&amp;", "&").replace("&#39;", "'")));
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
