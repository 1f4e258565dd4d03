package jp.musubi.identity.domain;

import java.util.Optional;

/** Clients and the tokens that were given to them. */
public interface TokenStore {

    Optional<OAuthClient> client(String id);

    void add(OAuthClient client);

    /** @param hash {@link IssuedAccessToken#hash} */
    Optional<IssuedAccessToken> token(String hash);

    void add(IssuedAccessToken token);
}
