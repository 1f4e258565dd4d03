package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import jp.musubi.identity.domain.CallingSystemRepository;
import jp.musubi.identity.domain.IdTokens;
import jp.musubi.identity.domain.SigningKeys;
import jp.musubi.identity.domain.SystemDirectory;

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
}
