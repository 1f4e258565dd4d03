package jp.musubi.ws.addressee;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import jp.musubi.identity.boundary.AccessTokens;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.ws.exchange.RefusalWriter;

/** 要求元認証: an access token whose scope names this very API, before anything of the message is read. */
public class OfficialTokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PROVIDER = "031";
    private static final int LONGEST_PATH = 200;

    // Not final and without constructor: the container makes filters itself.
    @Inject
    private AccessTokens tokens;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            tokens.use(authorizations(request), scope(request.getRequestURI()));
        } catch (BusinessException | EJBException refused) {
            RefusalWriter.write(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    /** 共通機能標準仕様書 2.1: 提供側業務システムの業務ID, APIコール名, 操作種類. */
    static String scope(String path) {
        return PROVIDER + ":" + path.substring(1, Math.min(path.length(), LONGEST_PATH)) + ":Create";
    }

    /** A token in the address is a second way of sending it, and one that gets into logs. */
    private static List<String> authorizations(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        String query = request.getQueryString();
        return query != null && query.contains("access_token=") ? List.of("", "") : headers;
    }
}
