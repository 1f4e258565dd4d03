package jp.musubi.web.staff.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.signin.StaffEntrance;

/** The form with name, password and code. */
@WebServlet(StaffEntrance.PATH)
public class StaffSignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffEntrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        entrance.ask(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        entrance.receive(request, response);
    }
}
