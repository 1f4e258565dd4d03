package jp.musubi.identity.boundary;

import java.util.Locale;
import jp.musubi.kernel.security.Roles;

/** Which pages a person signs in to. A sign-in for one zone is worth nothing in the other. */
public enum Zone {
    RESIDENT(Roles.RESIDENT),
    STAFF(Roles.STAFF);

    private final String role;

    Zone(String role) {
        this.role = role;
    }

    /** The role that everyone signed in to the zone has. */
    public String role() {
        return role;
    }

    /** As written in configuration: {@code resident}, {@code staff}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
