package jp.musubi.web.ui.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.web.ui.signin.SignInZone;

/** Puts the security headers on every answer, error pages included; pages are never stored by browsers or proxies. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ONE_YEAR = "31536000";
    private static final String STATIC_PARTS = "/jakarta.faces.resource/";

    @Inject
    private transient NodeConfiguration configuration;

    @Inject
    private transient SignInZone zones;

    private transient Map<String, String> headers = Map.of();

    @Override
    public void init() {
        String provider = "musubi.signin." + zones.of(getServletContext()).key() + ".authorization.url";
        headers = SecurityHeaders.of(configuration.find(provider).map(URI::create),
                Long.parseLong(configuration.find("musubi.web.hsts.seconds").orElse(ONE_YEAR)));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.forEach(response::setHeader);
        if (!request.getServletPath().startsWith(STATIC_PARTS)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
