package jp.musubi.web.resident.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import jp.musubi.web.ui.signin.DocumentEntrance;

/** For the script of the page where a resident signs a document: first the file alone, then with what the card gave. */
@WebServlet({SignDocumentServlet.PREPARE, SignDocumentServlet.SIGN})
@MultipartConfig(maxFileSize = UploadedFile.LONGEST, maxRequestSize = UploadedFile.LONGEST_READ, fileSizeThreshold = UploadedFile.LONGEST)
public class SignDocumentServlet extends HttpServlet {

    static final String PREPARE = "/identity/sign-document/prepare";
    static final String SIGN = "/identity/sign-document/sign";

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DocumentEntrance entrance;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getServletPath().equals(SIGN)) {
            entrance.sign(request, response, () -> UploadedFile.read(request));
        } else {
            entrance.prepare(request, response, () -> UploadedFile.read(request));
        }
    }
}
