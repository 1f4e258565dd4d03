package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jp.musubi.identity.domain.UsedSignIns;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/** Once an hour: forgets used sign-ins that are too old to come again. */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@PermitAll
public class UsedSignInSweep {

    private final UsedSignIns used;

    protected UsedSignInSweep() {
        this(null);
    }

    @Inject
    public UsedSignInSweep(UsedSignIns used) {
        this.used = used;
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetOld() {
        used.forgetOld();
    }
}
