package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jp.musubi.identity.domain.StaffAccounts;
import jp.musubi.identity.domain.UsedSignIns;
import jp.musubi.identity.domain.card.CardChallengeStore;
import jp.musubi.identity.domain.card.RevocationMemory;
import jp.musubi.identity.domain.passkey.PasskeyChallengeStore;
import jp.musubi.identity.domain.passkey.PasskeyStore;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/**
 * Once an hour: forgets used sign-ins and access tokens that are too old to come again, limits that have passed, what was heard of cards
 * and is needed no more, and passkeys of accounts that were suspended or enrolled anew.
 */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@PermitAll
public class IdentitySweep {

    private final UsedSignIns used;
    private final ClientImport clients;
    private final StaffAccounts staff;
    private final RevocationMemory revocations;
    private final CardChallengeStore challenges;
    private final PasskeyChallengeStore passkeyChallenges;
    private final PasskeyStore passkeys;

    protected IdentitySweep() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public IdentitySweep(UsedSignIns used, ClientImport clients, StaffAccounts staff, RevocationMemory revocations,
            CardChallengeStore challenges, PasskeyChallengeStore passkeyChallenges, PasskeyStore passkeys) {
        this.used = used;
        this.clients = clients;
        this.staff = staff;
        this.revocations = revocations;
        this.challenges = challenges;
        this.passkeyChallenges = passkeyChallenges;
        this.passkeys = passkeys;
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetOld() {
        used.forgetOld();
        clients.forgetOld();
        staff.forgetOld();
        revocations.forgetOld();
        challenges.forgetOld();
        passkeyChallenges.forgetOld();
        passkeys.forgetVoid();
    }
}
