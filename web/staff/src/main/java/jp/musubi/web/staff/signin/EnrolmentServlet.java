package jp.musubi.web.staff.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.signin.StaffEnrolment;

/** The two forms with which a clerk begins: one-time code, then password and authenticator. */
@WebServlet("/signin/enrol")
public class EnrolmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffEnrolment enrolment;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        enrolment.ask(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        enrolment.receive(request, response);
    }
}
