package jp.musubi.ws.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lays the journal on every request; nothing of this zone is kept by a cache or guessed by a browser. */
public class RefusalJournalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    // Not final and without constructor: the container makes filters itself.
    @Inject
    private RefusalJournal journal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        journal.open(request);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }
}
