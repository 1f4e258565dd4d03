package jp.musubi.identity.domain;

import java.util.Optional;
import jp.musubi.identity.boundary.Zone;

/** The provider each zone trusts. */
public interface SignInProviders {

    SignInProvider of(Zone zone);

    /** Whether the zone has a realm of its own and trusts no provider. */
    default boolean isBuiltIn(Zone zone) {
        return false;
    }

    /** Where a sign-out of the zone goes on; empty where nobody else has a session of the person's. */
    default Optional<String> signOutUrl(Zone zone) {
        return isBuiltIn(zone) ? Optional.empty() : of(zone).signOutUrl();
    }
}
