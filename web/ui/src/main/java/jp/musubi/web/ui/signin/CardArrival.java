package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import jp.musubi.identity.boundary.CardEntry;
import jp.musubi.identity.boundary.ResidentWay;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.web.ui.security.SignInZone;

/** Where somebody goes whose card has proved itself: to the page that he wanted, or first to what he has to agree to. */
@ApplicationScoped
class CardArrival {

    private static final Duration TO_READ = Duration.ofMinutes(10);

    private final SignInStays stays;
    private final SignInZone zones;
    private final Kiosk kiosk;

    protected CardArrival() {
        this(null, null, null);
    }

    @Inject
    CardArrival(SignInStays stays, SignInZone zones, Kiosk kiosk) {
        this.stays = stays;
        this.zones = zones;
        this.kiosk = kiosk;
    }

    /** @param portal origin of the pages; empty where the request came to them */
    void goOn(HttpServletRequest request, HttpServletResponse response, CardEntry entry, String portal) {
        if (entry.person().isPresent()) {
            letIn(request, response, entry.person().get(), portal);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        ConsentWait.begin(request, entry.awaited().orElseThrow(), kiosk.within(zones.of(request.getServletContext()), TO_READ, Kiosk.IDLE));
        Redirection.seeOther(response, portal + CardEntrance.CONSENT_PATH);
    }

    void letIn(HttpServletRequest request, HttpServletResponse response, SignedIn person, String portal) {
        stays.begin(request, person, ResidentWay.CARD);
        response.setHeader("Cache-Control", "no-store");
        ReturnPath back = SignInCookie.read(request, zones.of(request.getServletContext())).map(SignInCookie::returnPath).orElse(ReturnPath.FIRST_PAGE);
        SignInCookie.clear(response, zones.of(request.getServletContext()));
        Redirection.seeOther(response, portal + back.value());
    }
}
