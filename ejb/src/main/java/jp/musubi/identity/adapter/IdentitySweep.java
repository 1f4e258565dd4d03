package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jp.musubi.identity.domain.StaffAccounts;
import jp.musubi.identity.domain.UsedSignIns;
import jp.musubi.identity.domain.card.CardChallengeStore;
import jp.musubi.identity.domain.card.RevocationMemory;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/**
 * Once an hour: forgets used sign-ins and access tokens that are too old to come again, limits that have passed, and what was heard of cards
 * and is needed no more.
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

    protected IdentitySweep() {
        this(null, null, null, null, null);
    }

    @Inject
    public IdentitySweep(UsedSignIns used, ClientImport clients, StaffAccounts staff, RevocationMemory revocations,
            CardChallengeStore challenges) {
        this.used = used;
        this.clients = clients;
        this.staff = staff;
        this.revocations = revocations;
        this.challenges = challenges;
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetOld() {
        used.forgetOld();
        clients.forgetOld();
        staff.forgetOld();
        revocations.forgetOld();
        challenges.forgetOld();
    }
}
