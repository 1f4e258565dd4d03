package jp.musubi.ws.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses an address that is no URI (RFC 3986), or that spells no text in UTF-8. JAX-RS would answer such a one without a code and
 * log it with its stack.
 */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int HEXADECIMAL = 16;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        if (!isSound(request.getRequestURI()) || query != null && !isSound("?" + query)) {
            Refusal refusal = Refusal.of(ExchangeError.ADDRESS_MALFORMED);
            RefusalJournal.note(request, refusal, null);
            RefusalWriter.write(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean isSound(String asked) {
        try {
            String spelt = new URI(asked).toString();
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(spelt))).toString();
            return text.chars().noneMatch(Character::isISOControl);
        } catch (URISyntaxException | CharacterCodingException unsound) {
            return false;
        }
    }

    /** Escapes are two hexadecimal digits here: what is none is no URI. */
    private static byte[] bytes(String spelt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < spelt.length(); at++) {
            if (spelt.charAt(at) == '%') {
                bytes.write(Integer.parseInt(spelt.substring(at + 1, at + 3), HEXADECIMAL));
                at += 2;
            } else {
                bytes.writeBytes(spelt.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
