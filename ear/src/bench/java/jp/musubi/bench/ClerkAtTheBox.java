package jp.musubi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Visitor;

/** A clerk who is signed in, has said why, and has the search page before him. */
final class ClerkAtTheBox {

    private static final String PAGE = "/addressee/person-search.xhtml";
    private static final Pattern VIEW = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern TASK = Pattern.compile("<option value=\"(JM[^\"]+)\"");

    private final Wire wire;
    private final String headers;
    private String view;

    private ClerkAtTheBox(Wire wire, String headers, String view) {
        this.wire = wire;
        this.headers = headers;
        this.view = view;
    }

    static ClerkAtTheBox signedIn(DemoServer server, Wire wire, String account) {
        URI page = server.staff(PAGE);
        Visitor visitor = Visitor.clerkSignedIn(server, page, account);
        URI why = page.resolve(visitor.get(page).headers().firstValue("Location").orElseThrow());
        String form = visitor.get(why).body();
        visitor.submit(why, Map.of("form:task:input", found(TASK, form), "form:ground:input", "COUNTER_SERVICE", "form:say", "x"));
        String cookies = visitor.cookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        return new ClerkAtTheBox(wire, "Content-Type: application/x-www-form-urlencoded\r\nCookie: " + cookies + "\r\n", found(VIEW, visitor.get(page).body()));
    }

    /** @return the page with those who were found, or with the reason why nobody is shown */
    String search(String words) throws IOException {
        Wire.Answer answer = wire.post(PAGE, headers, "form=form&form%3Awords%3Ainput=" + encoded(words) + "&form%3Asearch=x&jakarta.faces.ViewState=" + encoded(view));
        if (answer.status() != 200) {
            throw new IOException("HTTP " + answer.status());
        }
        view = found(VIEW, answer.body());
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in the page");
        }
        return matcher.group(1);
    }
}
