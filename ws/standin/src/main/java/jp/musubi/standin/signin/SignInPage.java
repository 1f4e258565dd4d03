package jp.musubi.standin.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The provider's pages: {@code page.html} around one part. Every value is escaped where it is filled in. */
final class SignInPage {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.standin.signin.Texts", Locale.ROOT,
            SignInPage.class.getClassLoader());
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_.]+)}");

    private SignInPage() {
    }

    /** @param problem key of a text, or empty */
    static void ask(HttpServletResponse response, int status, AuthorizationDemand demand, String problem) throws IOException {
        String alert = problem.isEmpty() ? "" : "<p class=\"problem\" role=\"alert\">" + escape(TEXTS.getString(problem)) + "</p>";
        String hidden = hidden(Map.of("response_type", "id_token", "response_mode", "form_post", "scope", "openid",
                "client_id", demand.party().clientId(), "redirect_uri", demand.party().callback(),
                "state", demand.state(), "nonce", demand.nonce()));
        send(response, status, "'self'", "ask", Map.of("site", TEXTS.getString("site." + demand.party().clientId())),
                Map.of("problem", alert, "hidden", hidden, "card", card(demand.party())));
    }

    /** Residents may also go back and use their card. */
    private static String card(RelyingParty party) {
        String page = URI.create(party.callback()).resolve("/signin/card").toString();
        return party.kind() == AccountKind.RESIDENT ? "<p class=\"hint\"><a href=\"" + escape(page) + "\">" + escape(TEXTS.getString("with_card")) + "</a></p>" : "";
    }

    /** Posts the answer to the relying party, by itself or by the button. */
    static void answer(HttpServletResponse response, AuthorizationDemand demand, Map<String, String> answer) throws IOException {
        URI callback = URI.create(demand.party().callback());
        send(response, HttpServletResponse.SC_OK, callback.getScheme() + "://" + callback.getRawAuthority(), "answer",
                Map.of("callback", demand.party().callback()), Map.of("hidden", hidden(answer)));
    }

    static void refuse(HttpServletResponse response) throws IOException {
        send(response, HttpServletResponse.SC_BAD_REQUEST, "'none'", "refuse", Map.of(), Map.of());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String hidden(Map<String, String> fields) {
        return fields.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(field -> "<input type=\"hidden\" name=\"" + escape(field.getKey()) + "\" value=\"" + escape(field.getValue()) + "\">")
                .collect(Collectors.joining());
    }

    private static void send(HttpServletResponse response, int status, String formAction, String part,
                             Map<String, String> values, Map<String, String> markup) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action " + formAction);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        String inner = fill(template(part), values, markup);
        response.getWriter().write(fill(template("page"), Map.of(), Map.of("part", inner)));
    }

    /** Values and texts are escaped; markup was made here. */
    private static String fill(String template, Map<String, String> values, Map<String, String> markup) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(
                markup.containsKey(key(place)) ? markup.get(key(place))
                        : escape(values.containsKey(key(place)) ? values.get(key(place)) : TEXTS.getString(key(place)))));
    }

    private static String key(MatchResult place) {
        return place.group(1);
    }

    private static String template(String name) {
        try (InputStream in = Objects.requireNonNull(SignInPage.class.getResourceAsStream(name + ".html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
