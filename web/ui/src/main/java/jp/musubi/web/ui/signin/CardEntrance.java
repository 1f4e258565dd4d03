package jp.musubi.web.ui.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.musubi.identity.boundary.AwaitedConsent;
import jp.musubi.identity.boundary.CardChallenges;
import jp.musubi.identity.boundary.CardQuestion;
import jp.musubi.identity.boundary.CardSignIns;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.security.SecurityHeaders;
import jp.musubi.web.ui.security.SignInZone;

/** Gives the page that asks for a card its challenge, and lets in whose card answered it. The secret that binds the two is the browser's own. */
@ApplicationScoped
public class CardEntrance {

    public static final String PATH = "/signin/card";
    public static final String CONSENT_PATH = "/signin/consent";

    private static final String PAGE = "/signin/card-form.xhtml";
    private static final String CONSENT_PAGE = "/signin/consent-form.xhtml";
    private static final String NOT_AGREED_PAGE = "/public/not-agreed.xhtml";
    private static final String AGREED = "AGREE";

    private final CardChallenges challenges;
    private final CardSignIns door;
    private final SignInForm form;
    private final CardArrival arrival;
    private final SignInStays stays;
    private final SignInZone zones;
    private final SecurityHeaders headers;
    private final Kiosk kiosk;
    private final CardListener listener;
    private final ChallengePace pace;

    protected CardEntrance() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    CardEntrance(CardChallenges challenges, CardSignIns door, SignInForm form, CardArrival arrival, SignInStays stays, SignInZone zones,
            SecurityHeaders headers, Kiosk kiosk, CardListener listener, ChallengePace pace) {
        this.challenges = challenges;
        this.door = door;
        this.form = form;
        this.arrival = arrival;
        this.stays = stays;
        this.zones = zones;
        this.headers = headers;
        this.kiosk = kiosk;
        this.listener = listener;
        this.pace = pace;
    }

    public void ask(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (stays.known(request).isPresent()) {
            Redirection.seeOther(response, ReturnPath.FIRST_PAGE.value());
            return;
        }
        mayReachHelper(request, response);
        Optional<Failure> refused = CardRefusal.take(request, response);
        if (refused.isPresent()) {
            form.refuse(request, response, PAGE, refused.get());
            return;
        }
        form.show(request, response, PAGE);
    }

    /** For the page's script, form-encoded: what it takes to the holder's program, or code and text of a refusal. */
    public void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SignInForm.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            pace.pass(request.getRemoteAddr());
            CardQuestion question = new CardQuestion(ScriptAnswer.origin(request), form.begin(request, response).secret(), ""); // who waits for the program may wait long
            byte[] challenge = challenges.startLogin(question);
            ScriptAnswer.write(response, CardDemand.of("LOGIN", question, "", challenge));
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            ScriptAnswer.refuse(response, Failure.of(CardDemand.plain(e)));
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
        mayReachHelper(request, response);
        try {
            arrival.goOn(request, response, door.enter(question(request), CardDemand.answer(request)), "");
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            form.refuse(request, response, PAGE, CardDemand.plain(e));
        }
    }

    /** What there is to agree to; whoever waits for nothing is asked for his card. */
    public void askConsent(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (stays.known(request).isPresent() || ConsentWait.of(request).isEmpty()) {
            Redirection.seeOther(response, stays.known(request).isPresent() ? ReturnPath.FIRST_PAGE.value() : PATH);
            return;
        }
        request.setAttribute("consent", door.consent());
        form.show(request, response, CONSENT_PAGE);
    }

    /** Lets in who agrees; of who does not, nothing is left. */
    public void receiveConsent(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (SignInForm.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (stays.known(request).isPresent()) {
            Redirection.seeOther(response, ReturnPath.FIRST_PAGE.value()); // another tab was faster
            return;
        }
        if (!SignInForm.text(request, "choice").equals(AGREED)) {
            ConsentWait.end(request);
            SignInCookie.clear(response, zones.of(request.getServletContext()));
            kiosk.wipe(response, zones.of(request.getServletContext()));
            Redirection.seeOther(response, NOT_AGREED_PAGE);
            return;
        }
        try {
            AwaitedConsent awaited = ConsentWait.of(request).orElseThrow(() -> new BusinessException(IdentityError.CONSENT_OVER));
            arrival.letIn(request, response, door.agree(awaited, version(request)), "");
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            refuseConsent(request, response, CardDemand.plain(e));
        }
    }

    /** A new text is shown; who is too late begins with his card. */
    private void refuseConsent(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown) throws IOException, ServletException {
        boolean waits = ConsentWait.of(request).isPresent()
                && !(thrown instanceof BusinessException refused && refused.code().equals(IdentityError.CONSENT_OVER.code()));
        if (waits) {
            request.setAttribute("consent", door.consent());
        } else {
            mayReachHelper(request, response);
        }
        form.refuse(request, response, waits ? CONSENT_PAGE : PAGE, thrown);
    }

    private static LocalDate version(HttpServletRequest request) {
        try {
            return LocalDate.parse(SignInForm.text(request, "version"));
        } catch (DateTimeParseException e) {
            throw new BusinessException(IdentityError.SIGN_IN_MALFORMED, e);
        }
    }

    private void mayReachHelper(HttpServletRequest request, HttpServletResponse response) {
        headers.letReachCardHelper(response);
        request.setAttribute("cardHelper", headers.cardHelper());
        request.setAttribute("origin", ScriptAnswer.origin(request));
        listener.offered(request).ifPresent(address -> {
            headers.letReachCardListener(response, address);
            request.setAttribute("cardListener", address + CardListener.PATH);
        });
    }

    private CardQuestion question(HttpServletRequest request) {
        String secret = SignInCookie.read(request, zones.of(request.getServletContext())).map(SignInCookie::secret)
                .orElseThrow(() -> new BusinessException(IdentityError.SIGN_IN_NOT_STARTED_HERE));
        return new CardQuestion(ScriptAnswer.origin(request), secret, "");
    }
}
