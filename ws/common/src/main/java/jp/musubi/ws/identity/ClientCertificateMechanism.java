package jp.musubi.ws.identity;

import jakarta.ejb.EJBException;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Set;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.security.Caller;

/**
 * Every request of a wire comes with a client certificate or is refused. The refusal lies on the request for the
 * archive's error page; the door that was asked has left the audit record.
 */
public abstract class ClientCertificateMechanism implements HttpAuthenticationMechanism {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    /** Refusal of a caller that cannot be looked up now. */
    private final ErrorCode unavailable;

    protected ClientCertificateMechanism(ErrorCode unavailable) {
        this.unavailable = unavailable;
    }

    /**
     * Asks the door that knows this wire's callers.
     *
     * @param leaf null when the connection has no certificate
     */
    protected abstract Caller identify(X509Certificate leaf);

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
                                                HttpMessageContext context) throws AuthenticationException {
        try {
            Caller caller = identify(leaf(request));
            return context.notifyContainerAboutLogin(caller.name(), Set.of(caller.kind().name()));
        } catch (BusinessException refused) {
            return refuse(request, response, refused);
        } catch (EJBException broken) {
            return refuse(request, response, new BusinessException(unavailable, broken));
        }
    }

    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response,
                                               BusinessException refused) throws AuthenticationException {
        CallerRefusal refusal = CallerRefusal.of(refused);
        refusal.layOn(request);
        try {
            response.sendError(refusal.status());
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException("the refusal could not be sent", e);
        }
    }

    private static X509Certificate leaf(HttpServletRequest request) {
        X509Certificate[] chain = (X509Certificate[]) request.getAttribute(CERTIFICATES);
        return chain == null || chain.length == 0 ? null : chain[0];
    }
}
