package jp.musubi.ws.address;

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
 * Lets an address in that is a URI (RFC 3986) and spells text in UTF-8, and has each wire refuse any other with its own code. JAX-RS
 * would answer such a one without a code and log it with its stack.
 */
public abstract class SoundAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int HEXADECIMAL = 16;

    @Override
    protected final void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        if (isSound(request.getRequestURI()) && (query == null || isSound("?" + query))) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    /** Answers with the wire's code for a malformed address, and notes it. */
    protected abstract void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException;

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
