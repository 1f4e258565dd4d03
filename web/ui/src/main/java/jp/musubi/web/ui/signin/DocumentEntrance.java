package jp.musubi.web.ui.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.identity.boundary.CardQuestion;
import jp.musubi.identity.boundary.DocumentSigning;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.PreparedDocument;
import jp.musubi.identity.boundary.SignDocument;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.security.SecurityHeaders;

/** Between the page where a resident signs a document and the door: the file comes twice, before and after the card has signed, and is kept nowhere. */
@ApplicationScoped
public class DocumentEntrance {

    private final DocumentSigning door;
    private final SecurityHeaders headers;
    private final ChallengePace pace;

    protected DocumentEntrance() {
        this(null, null, null);
    }

    @Inject
    DocumentEntrance(DocumentSigning door, SecurityHeaders headers, ChallengePace pace) {
        this.door = door;
        this.headers = headers;
        this.pace = pace;
    }

    /** Address of the holder's program, which the page of this response may reach. */
    public String letReachHelper(HttpServletResponse response) {
        headers.letReachCardHelper(response);
        return headers.cardHelper();
    }

    /** For the page's script, form-encoded: what it takes to the holder's program, or code and text of a refusal. */
    public void prepare(HttpServletRequest request, HttpServletResponse response, Upload upload) throws IOException, ServletException {
        answer(request, response, () -> {
            pace.pass(request.getRemoteAddr());
            CardQuestion question = question(request);
            PreparedDocument prepared = door.prepare(question, upload.bytes());
            Map<String, String> demand = new LinkedHashMap<>(CardDemand.of("SIGN", question, prepared.documentHash(), prepared.challenge()));
            demand.put("format", prepared.format().name());
            demand.put("id", prepared.id());
            demand.put("at", prepared.at().toString());
            demand.put("document", Base64.getUrlEncoder().withoutPadding().encodeToString(prepared.document()));
            ScriptAnswer.write(response, demand);
        });
    }

    /** The signed document, or code and text of a refusal. */
    public void sign(HttpServletRequest request, HttpServletResponse response, Upload upload) throws IOException, ServletException {
        answer(request, response, () -> {
            byte[] signed = door.sign(question(request), new SignDocument(upload.bytes(), SignInForm.text(request, "id"), at(request), CardDemand.answer(request)));
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/octet-stream");
            response.setContentLength(signed.length);
            response.getOutputStream().write(signed);
        });
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Act act) throws IOException, ServletException {
        if (SignInForm.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            act.run();
        } catch (BusinessException | ConstraintViolationException | EJBException e) {
            ScriptAnswer.refuse(response, SignInForm.failure(CardDemand.plain(e)));
        }
    }

    /** The session's id is the secret: whoever knew it would be signed in. */
    private static CardQuestion question(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new BusinessException(IdentityError.SIGN_IN_NOT_STARTED_HERE);
        }
        return new CardQuestion(ScriptAnswer.origin(request), session.getId(), "");
    }

    private static Instant at(HttpServletRequest request) {
        try {
            return Instant.parse(SignInForm.text(request, "at"));
        } catch (DateTimeParseException e) {
            throw new BusinessException(IdentityError.SIGN_IN_MALFORMED, e);
        }
    }

    /** The file of the request. */
    public interface Upload {

        /** @throws BusinessException DOCUMENT_MISSING, DOCUMENT_TOO_LARGE */
        byte[] bytes() throws IOException, ServletException;
    }

    private interface Act {

        void run() throws IOException, ServletException;
    }
}
