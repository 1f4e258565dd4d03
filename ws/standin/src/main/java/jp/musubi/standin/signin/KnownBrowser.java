package jp.musubi.standin.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Recognises a browser that has signed in to an account before, until the next restart; it gets its own tries. */
@ApplicationScoped
public class KnownBrowser {

    private static final String COOKIE = "__Host-STANDIN_BROWSER";
    private static final int ONE_MONTH = 30 * 24 * 60 * 60;

    private final byte[] key = new byte[32];

    public KnownBrowser() {
        new SecureRandom().nextBytes(key);
    }

    /** Where a try for the account comes from. */
    String place(HttpServletRequest request, String account) {
        Cookie[] cookies = request.getCookies();
        String mark = mark(account);
        boolean known = Arrays.stream(cookies == null ? new Cookie[0] : cookies).filter(cookie -> COOKIE.equals(cookie.getName()))
                .anyMatch(cookie -> MessageDigest.isEqual(bytes(cookie.getValue()), bytes(mark)));
        return known ? "known " + mark : "address " + request.getRemoteAddr() + " " + mark;
    }

    void remember(HttpServletResponse response, String account) {
        Cookie cookie = new Cookie(COOKIE, mark(account));
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(ONE_MONTH);
        response.addCookie(cookie);
    }

    private String mark(String account) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(account)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
