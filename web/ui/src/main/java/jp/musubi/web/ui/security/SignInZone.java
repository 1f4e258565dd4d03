package jp.musubi.web.ui.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import java.util.Locale;
import jp.musubi.identity.boundary.Zone;

/** The zone of this web archive: context parameter {@code musubi.zone}, {@code staff} or {@code resident}. */
@ApplicationScoped
public class SignInZone {

    private static final String PARAMETER = "musubi.zone";

    public Zone of(ServletContext archive) {
        String zone = archive.getInitParameter(PARAMETER);
        if (zone == null) {
            throw new IllegalStateException("web.xml lacks the context parameter " + PARAMETER);
        }
        return Zone.valueOf(zone.toUpperCase(Locale.ROOT));
    }
}
