package jp.musubi.web.ui.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.identity.boundary.SignIns;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.web.ui.security.SignInZone;

/** Ends the session, here and at the provider whom it came from. Only a form of our own may ask for it. */
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

    @Inject
    private transient SignIns signIns;

    /** For the container. */
    public SignOutServlet() {
        this(null, null, null, null);
    }

    SignOutServlet(SignInStays stays, SignInZone zones, Kiosk kiosk, SignIns signIns) {
        this.stays = stays;
        this.zones = zones;
        this.kiosk = kiosk;
        this.signIns = signIns;
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
        Zone zone = zones.of(request.getServletContext());
        kiosk.wipe(response, zone);
        Redirection.seeOther(response, signIns.signOutAt(zone).orElse(SignInDeparture.SIGNED_OUT_PAGE));
    }
}
