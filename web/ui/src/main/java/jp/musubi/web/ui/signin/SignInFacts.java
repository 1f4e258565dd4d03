package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.web.ui.security.SignInZone;

/** For the pages: the name and office of whoever is signed in, and which zone this is. */
@Named("signIn")
@RequestScoped
public class SignInFacts {

    private final Optional<SignInSession> session;
    private final Zone zone;

    protected SignInFacts() {
        this.session = Optional.empty();
        this.zone = null;
    }

    @Inject
    public SignInFacts(HttpServletRequest request, SignInZone zones, Clock clock) {
        this.session = SignInSession.of(request, clock.instant());
        this.zone = zones.of(request.getServletContext());
    }

    /** Empty for residents and for visitors. */
    public String getDisplayName() {
        return session.map(SignInSession::displayName).orElse("");
    }

    public String getDepartmentName() {
        return session.map(SignInSession::departmentName).orElse("");
    }

    /** {@code staff} or {@code resident}; key of the site's name in the bundle. */
    public String getZone() {
        return zone.key();
    }
}
