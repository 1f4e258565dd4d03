package jp.musubi.web.ui.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.PasskeyAssertion;
import jp.musubi.identity.boundary.PasskeyDemand;
import jp.musubi.identity.boundary.PasskeyQuestion;
import jp.musubi.identity.boundary.PasskeySignIn;
import jp.musubi.identity.boundary.StaffEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.security.SignInZone;

/** Gives the script of the sign-in page a challenge, and lets in whose passkey answered it. The secret that binds the two is the browser's own. */
@ApplicationScoped
public class PasskeyEntrance {

    public static final String PATH = "/signin/passkey";

    private static final int LONGEST = 8_192;

    private final PasskeySignIn door;
    private final SignInForm form;
    private final SignInStays stays;
    private final SignInZone zones;
    private final PasskeyWay way;
    private final ChallengePace pace;

    protected PasskeyEntrance() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PasskeyEntrance(PasskeySignIn door, SignInForm form, SignInStays stays, SignInZone zones, PasskeyWay way, ChallengePace pace) {
        this.door = door;
        this.form = form;
        this.stays = stays;
        this.zones = zones;
        this.way = way;
        this.pace = pace;
    }

    /** For the page's script: what it takes to the authenticator, or code and text of a refusal. */
    public void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SignInForm.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            pace.pass(request.getRemoteAddr());
            PasskeyDemand demand = door.start(new PasskeyQuestion(ScriptAnswer.origin(request), form.begin(request, response).secret()));
            ScriptAnswer.write(response, Map.of("challenge", base64(demand.challenge()), "rp", demand.relyingParty()));
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            ScriptAnswer.refuse(response, Failure.of(plain(e)));
        }
    }

    public void receive(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (SignInForm.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (stays.known(request).isPresent()) {
            Redirection.seeOther(response, ReturnPath.FIRST_PAGE.value()); // another tab was faster
            return;
        }
        try {
            StaffEntry entry = door.enter(question(request), answer(request));
            response.setHeader("Cache-Control", "no-store");
            stays.begin(request, entry.person(), entry.stay());
            Redirection.seeOther(response, form.finish(request, response, entry.mark()));
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            way.offer(request);
            form.refuse(request, response, StaffEntrance.PAGE, plain(e));
        }
    }

    private PasskeyQuestion question(HttpServletRequest request) {
        String secret = SignInCookie.read(request, zones.of(request.getServletContext())).map(SignInCookie::secret)
                .orElseThrow(() -> new BusinessException(IdentityError.SIGN_IN_NOT_STARTED_HERE));
        return new PasskeyQuestion(ScriptAnswer.origin(request), secret);
    }

    private static PasskeyAssertion answer(HttpServletRequest request) {
        return new PasskeyAssertion(bytes(request.getParameter("challenge")), bytes(request.getParameter("credential")), bytes(request.getParameter("clientData")),
                bytes(request.getParameter("authenticatorData")), bytes(request.getParameter("signature")), bytes(request.getParameter("userHandle")));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws BusinessException SIGN_IN_MALFORMED */
    private static byte[] bytes(String text) {
        if (text == null || text.length() > LONGEST) {
            throw new BusinessException(IdentityError.SIGN_IN_MALFORMED);
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(IdentityError.SIGN_IN_MALFORMED, e);
        }
    }

    private static RuntimeException plain(RuntimeException thrown) {
        return thrown instanceof ConstraintViolationException ? new BusinessException(IdentityError.SIGN_IN_MALFORMED) : thrown;
    }
}
