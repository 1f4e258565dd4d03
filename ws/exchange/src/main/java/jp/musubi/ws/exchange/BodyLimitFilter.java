package jp.musubi.ws.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Refuses a body that says it is too large before reading it, and one that turns out to be while reading it; and a large one
 * while as many as the node takes are being read; and one that is compressed.
 */
public class BodyLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    // Not final: the container makes filters itself.
    @Inject
    private LargeBodies largeBodies;

    public BodyLimitFilter() {
        this(null);
    }

    BodyLimitFilter(LargeBodies largeBodies) {
        this.largeBodies = largeBodies;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = BodyLimits.of(request.getRequestURI());
        try (LargeBodies.Place place = largeBodies.place(response)) {
            if (isEncoded(request)) {
                RefusalWriter.write(request, response, Refusal.of(ExchangeError.UNSUPPORTED_MEDIA_TYPE));
                return;
            }
            Optional<IOException> refused = refused(request.getContentLengthLong(), limit, place);
            if (refused.isPresent()) {
                RefusalWriter.write(request, response, refused.get());
                return;
            }
            chain.doFilter(new LimitedRequest(request, limit, place), response);
        }
    }

    /** RFC 9110, 8.4: nothing is unpacked here, so that a small body stays small. */
    private static boolean isEncoded(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    private static Optional<IOException> refused(long announced, long limit, LargeBodies.Place place) {
        if (announced > limit) {
            return Optional.of(new BodyTooLarge(limit));
        }
        try {
            place.grownTo(announced);
            return Optional.empty();
        } catch (TooManyLargeBodies full) {
            return Optional.of(full);
        }
    }
}
