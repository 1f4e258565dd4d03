package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jp.musubi.identity.boundary.RelyingParty;
import jp.musubi.kernel.config.NodeConfiguration;

/** Whether pages offer passkeys: where the operator named the address at which they are reached. */
@ApplicationScoped
public class PasskeyWay {

    private static final String OFFERED = "passkeyOffered";

    private final NodeConfiguration configuration;

    protected PasskeyWay() {
        this(null);
    }

    @Inject
    public PasskeyWay(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    public boolean isOffered(HttpServletRequest request) {
        return RelyingParty.of(configuration).isAt(ScriptAnswer.origin(request));
    }

    /** Tells the page of the sign-in. */
    void offer(HttpServletRequest request) {
        request.setAttribute(OFFERED, isOffered(request));
    }
}
