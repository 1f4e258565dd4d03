package jp.musubi.web.ui.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.identity.boundary.OwnPasskeys;
import jp.musubi.identity.boundary.PasskeyOffer;
import jp.musubi.identity.boundary.PasskeyQuestion;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.web.ui.error.Failure;

/** Gives the script of the page of own passkeys what it takes to the authenticator. What binds the answer to this stay is the session's id. */
@ApplicationScoped
public class PasskeyRegistration {

    private final OwnPasskeys door;

    protected PasskeyRegistration() {
        this(null);
    }

    @Inject
    public PasskeyRegistration(OwnPasskeys door) {
        this.door = door;
    }

    /** For the page's script, or code and text of a refusal. */
    public void offer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SignInForm.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            PasskeyOffer offer = door.start(question(request));
            ScriptAnswer.write(response, Map.of("challenge", PasskeyEntrance.base64(offer.demand().challenge()), "rp", offer.demand().relyingParty(),
                    "user", PasskeyEntrance.base64(offer.userHandle()), "name", offer.name(), "known", String.join(",", offer.known()),
                    "algorithms", offer.algorithms().stream().map(String::valueOf).collect(Collectors.joining(","))));
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            ScriptAnswer.refuse(response, Failure.of(e));
        }
    }

    /** This page in this stay. */
    public PasskeyQuestion question(HttpServletRequest request) {
        return new PasskeyQuestion(ScriptAnswer.origin(request), request.getSession(true).getId());
    }
}
