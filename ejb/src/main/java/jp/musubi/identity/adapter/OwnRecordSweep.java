package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jp.musubi.identity.domain.OwnRecordStore;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/** Once an hour: deletes residents' stays and acts whose time has passed. The portal's nodes do it, because no other role sees the tables. */
@Singleton
@WorksFor(NodeZone.RESIDENT)
@PermitAll
public class OwnRecordSweep {

    private final OwnRecordStore store;

    protected OwnRecordSweep() {
        this(null);
    }

    @Inject
    public OwnRecordSweep(OwnRecordStore store) {
        this.store = store;
    }

    @Schedule(hour = "*", minute = "27", persistent = false)
    void forgetOld() {
        store.forgetOld();
    }
}
