package jp.musubi.web.resident.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.signin.CardListener;
import jp.musubi.web.ui.signin.DirectCardEntrance;

/** For browsers that show the card's certificate themselves; at the listener for cards only. */
@WebServlet(CardListener.PATH)
public class DirectCardServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DirectCardEntrance entrance;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        entrance.receive(request, response);
    }
}
