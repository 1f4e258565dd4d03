package jp.musubi.web.ui.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import jp.musubi.identity.boundary.Zone;

/**
 * What the browser keeps while it is away: the sign-in's secret and the page to come back to. The provider posts from
 * another site, hence SameSite=None; the {@code __Host-} prefix keeps neighbours from planting one.
 */
record SignInCookie(String secret, ReturnPath returnPath) {

    private static final String PREFIX = "__Host-MUSUBI_SIGNIN_";
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** A cookie that was tampered with only loses its owner's way: the secret must match the token, the path is checked again. */
    static Optional<SignInCookie> read(HttpServletRequest request, Zone zone) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(PREFIX + zone.name()))
                .findFirst().flatMap(cookie -> parse(cookie.getValue()));
    }

    void write(HttpServletResponse response, Zone zone) {
        String path = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(returnPath.value().getBytes(StandardCharsets.UTF_8));
        response.addCookie(cookie(zone, secret + "." + path, (int) KEPT.toSeconds()));
    }

    static void clear(HttpServletResponse response, Zone zone) {
        response.addCookie(cookie(zone, "", 0));
    }

    private static Optional<SignInCookie> parse(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            String path = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Optional.of(new SignInCookie(parts[0], ReturnPath.of(path)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Cookie cookie(Zone zone, String value, int seconds) {
        Cookie cookie = new Cookie(PREFIX + zone.name(), value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "None");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
