package jp.musubi.web.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The page to come back to after signing in. Always a path of this origin: what a browser could read as another
 * origin ({@code //host}, {@code /\host}, control characters) becomes the first page.
 */
record ReturnPath(String value) {

    static final ReturnPath FIRST_PAGE = new ReturnPath("/");

    private static final int LIMIT = 1_000;
    private static final Pattern SAME_ORIGIN = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");
    private static final Pattern OURS = Pattern.compile("/(signin|signout)([/?;].*)?");

    static ReturnPath of(HttpServletRequest request) {
        String query = request.getQueryString();
        return of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    static ReturnPath of(String path) {
        boolean good = path != null && path.length() <= LIMIT && SAME_ORIGIN.matcher(path).matches()
                && !OURS.matcher(path).matches();
        return good ? new ReturnPath(path) : FIRST_PAGE;
    }
}
