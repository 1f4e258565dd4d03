package jp.musubi.identity.domain;

import jp.musubi.identity.boundary.Zone;

/** The provider each zone trusts. */
public interface SignInProviders {

    SignInProvider of(Zone zone);

    /** Whether the zone has a realm of its own and trusts no provider. */
    default boolean isBuiltIn(Zone zone) {
        return false;
    }
}
