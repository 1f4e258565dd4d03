package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.web.ui.security.SignInZone;

/** For the pages: the name and office of whoever is signed in, and which zone this is. */
@Named("signIn")
@RequestScoped
public class SignInFacts {

    private final Optional<SignInSession> session;
    private final Zone zone;
    private final Optional<UUID> stay;

    protected SignInFacts() {
        this.session = Optional.empty();
        this.zone = null;
        this.stay = Optional.empty();
    }

    @Inject
    public SignInFacts(HttpServletRequest request, SignInZone zones, Clock clock) {
        this.session = SignInSession.of(request, clock.instant());
        this.zone = zones.of(request.getServletContext());
        this.stay = ResidentStayName.of(request);
    }

    /** Empty for residents and for visitors. */
    public String getDisplayName() {
        return session.map(SignInSession::displayName).orElse("");
    }

    public String getDepartmentName() {
        return session.map(SignInSession::departmentName).orElse("");
    }

    /** Which of a resident's stays this is; empty where a node of an earlier version began it. */
    public Optional<UUID> stay() {
        return stay;
    }

    /** {@code staff} or {@code resident}; key of the site's name in the bundle. */
    public String getZone() {
        return zone.key();
    }
}
