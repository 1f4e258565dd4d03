package jp.musubi.web.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.web.ui.error.Failure;

/** What a page's script is answered: form-encoded, and never kept. */
final class ScriptAnswer {

    private static final String FORM = "application/x-www-form-urlencoded";

    private ScriptAnswer() {
    }

    /** Of the page, as browsers write it. */
    static String origin(HttpServletRequest request) {
        return "https://" + String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT);
    }

    static void write(HttpServletResponse response, Map<String, String> answer) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(FORM);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
    }

    /** Code and text. */
    static void refuse(HttpServletResponse response, Failure failure) throws IOException {
        // 401 would have to name a scheme that a browser can answer
        response.setStatus(failure.kind() == ErrorCode.Kind.UNAUTHENTICATED ? HttpServletResponse.SC_FORBIDDEN : failure.status());
        write(response, Map.of("code", failure.code(), "text", failure.text()));
    }
}
