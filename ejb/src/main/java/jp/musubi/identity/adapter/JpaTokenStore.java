package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import jp.musubi.identity.domain.IssuedAccessToken;
import jp.musubi.identity.domain.OAuthClient;
import jp.musubi.identity.domain.TokenStore;

/** Tables {@code oauth_client} and {@code access_token}. */
@ApplicationScoped
class JpaTokenStore implements TokenStore {

    private final EntityManager entities;

    protected JpaTokenStore() {
        this(null);
    }

    @Inject
    JpaTokenStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<OAuthClient> client(String id) {
        return Optional.ofNullable(entities.find(OAuthClient.class, id));
    }

    @Override
    public void add(OAuthClient client) {
        entities.persist(client);
    }

    @Override
    public Optional<IssuedAccessToken> token(String hash) {
        return Optional.ofNullable(entities.find(IssuedAccessToken.class, hash));
    }

    @Override
    public void add(IssuedAccessToken token) {
        entities.persist(token);
    }
}
