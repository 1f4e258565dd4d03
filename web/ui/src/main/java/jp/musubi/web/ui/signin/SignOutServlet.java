package jp.musubi.web.ui.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.web.ui.security.SignInZone;

/** Ends the session. Only a form of our own may ask for it. */
@WebServlet(SignOutServlet.PATH)
public class SignOutServlet extends HttpServlet {

    static final String PATH = "/signout";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInStays stays;

    @Inject
    private transient SignInZone zones;

    @Inject
    private transient Kiosk kiosk;

    /** For the container. */
    public SignOutServlet() {
        this(null, null, null);
    }

    SignOutServlet(SignInStays stays, SignInZone zones, Kiosk kiosk) {
        this.stays = stays;
        this.zones = zones;
        this.kiosk = kiosk;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals("https://" + request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        stays.leave(request);
        response.setHeader("Cache-Control", "no-store");
        kiosk.wipe(response, zones.of(request.getServletContext()));
        Redirection.seeOther(response, SignInDeparture.SIGNED_OUT_PAGE);
    }
}
