package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import jp.musubi.identity.domain.AuthorizationServer;
import jp.musubi.identity.domain.CallingSystemRepository;
import jp.musubi.identity.domain.ClientProof;
import jp.musubi.identity.domain.ClientSecrets;
import jp.musubi.identity.domain.IdTokens;
import jp.musubi.identity.domain.SigningKeys;
import jp.musubi.identity.domain.SystemDirectory;
import jp.musubi.identity.domain.TokenDesk;
import jp.musubi.identity.domain.TokenStore;
import jp.musubi.identity.domain.UsedSignIns;
import jp.musubi.kernel.crypto.SealingKeys;

/** Puts the room's domain services together; they themselves know no container. */
@ApplicationScoped
class IdentityAssembly {

    @Produces
    @Dependent
    IdTokens idTokens(SigningKeys keys) {
        return new IdTokens(keys);
    }

    /** One for the node: it remembers the registrations. */
    @Produces
    @ApplicationScoped
    SystemDirectory systemDirectory(CallingSystemRepository systems, Clock clock) {
        return new SystemDirectory(systems, clock);
    }

    @Produces
    @Dependent
    ClientSecrets clientSecrets(SealingKeys keys) {
        return new ClientSecrets(keys);
    }

    @Produces
    @Dependent
    TokenDesk tokenDesk(TokenStore store, ClientSecrets secrets, UsedSignIns used, AuthorizationServer server, Clock clock) {
        return new TokenDesk(store, new ClientProof(store, secrets, used, server), server, clock);
    }
}
