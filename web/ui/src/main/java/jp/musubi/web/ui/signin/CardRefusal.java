package jp.musubi.web.ui.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.error.UiError;

/** Takes the reason of a refusal from the card's listener to the portal's page, which has the words: a code, for one minute, shown once. */
final class CardRefusal {

    private static final String NAME = "__Host-MUSUBI_CARD_REFUSED";
    private static final int ONE_MINUTE = 60;

    private CardRefusal() {
    }

    static void give(HttpServletResponse response, Failure failure) {
        response.addCookie(cookie(failure.code(), ONE_MINUTE));
    }

    /** What was given, once; codes of ours only. */
    static Optional<Failure> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        Optional<String> code = Arrays.stream(cookies == null ? new Cookie[0] : cookies).filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).findFirst();
        code.ifPresent(shown -> response.addCookie(cookie("", 0)));
        return code.flatMap(given -> Stream.<ErrorCode>concat(Stream.of(IdentityError.values()), Stream.of(UiError.values()))
                .filter(error -> error.code().equals(given)).findFirst()).map(Failure::of);
    }

    private static Cookie cookie(String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
