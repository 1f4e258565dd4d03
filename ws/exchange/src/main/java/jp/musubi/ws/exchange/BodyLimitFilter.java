package jp.musubi.ws.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a body that says it is too large before reading it, and one that turns out to be while reading it. */
public class BodyLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = BodyLimits.of(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            Refusal refusal = Refusals.of(new BodyTooLarge(limit));
            RefusalJournal.note(request, refusal, null);
            RefusalWriter.write(request, response, refusal);
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }
}
