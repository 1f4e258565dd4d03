package jp.musubi.web.resident.identity;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.identity.boundary.DocumentChecks;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.web.ui.error.Failure;
import jp.musubi.web.ui.signin.ChallengePace;

/** 電子署名を調べる. Takes a file without sign-in, session or trace: it is read in memory, never on disk, and forgotten with the answer. */
@WebServlet(SignatureCheckServlet.PATH)
@MultipartConfig(maxFileSize = UploadedFile.LONGEST, maxRequestSize = UploadedFile.LONGEST_READ, fileSizeThreshold = UploadedFile.LONGEST)
public class SignatureCheckServlet extends HttpServlet {

    static final String PATH = "/public/signature-check";
    static final String CHECKED = "checkedDocument";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/public/signature-check.xhtml";
    private static final Logger LOG = Logger.getLogger(SignatureCheckServlet.class.getName());

    @Inject
    private transient DocumentChecks door;

    @Inject
    private transient ChallengePace pace;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            if (!pace.admits(request.getRemoteAddr())) {
                throw new BusinessException(IdentityError.DOCUMENT_CHECKS_BUSY);
            }
            request.setAttribute(CHECKED, door.check(UploadedFile.read(request)));
        } catch (BusinessException | EJBException e) {
            Failure failure = Failure.of(e);
            LOG.log(failure.isUnexpected() ? Level.SEVERE : Level.FINE, failure.code(), failure.isUnexpected() ? e : null);
            response.setStatus(failure.status());
            request.setAttribute("formFailure", failure);
        }
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
