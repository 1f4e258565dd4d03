package jp.musubi.identity.domain;

import jp.musubi.identity.boundary.Zone;

/** The provider each zone trusts. */
public interface SignInProviders {

    SignInProvider of(Zone zone);
}
