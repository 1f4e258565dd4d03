package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import jp.musubi.identity.boundary.RelyingParty;
import jp.musubi.identity.domain.EmployerDuties;
import jp.musubi.identity.domain.OwnPasskeyDesk;
import jp.musubi.identity.domain.PasskeyDesk;
import jp.musubi.identity.domain.StaffAccounts;
import jp.musubi.identity.domain.StaffSecrets;
import jp.musubi.identity.domain.passkey.PasskeyChallengeStore;
import jp.musubi.identity.domain.passkey.PasskeyChallenges;
import jp.musubi.identity.domain.passkey.PasskeyStore;
import jp.musubi.kernel.config.NodeConfiguration;

/** Puts together what checks passkeys. */
@ApplicationScoped
class PasskeyAssembly {

    @Produces
    @Dependent
    PasskeyChallenges passkeyChallenges(PasskeyChallengeStore store, Clock clock) {
        return new PasskeyChallenges(store, clock);
    }

    @Produces
    @Dependent
    PasskeyDesk passkeyDesk(NodeConfiguration configuration, PasskeyChallenges challenges, PasskeyStore passkeys, StaffAccounts accounts, StaffSecrets secrets,
            EmployerDuties duties) {
        return new PasskeyDesk(RelyingParty.of(configuration), challenges, passkeys, accounts, secrets, duties);
    }

    @Produces
    @Dependent
    OwnPasskeyDesk ownPasskeyDesk(NodeConfiguration configuration, PasskeyChallenges challenges, PasskeyStore passkeys, StaffAccounts accounts, Clock clock) {
        return new OwnPasskeyDesk(RelyingParty.of(configuration), challenges, passkeys, accounts, clock);
    }
}
