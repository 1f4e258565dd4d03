package jp.musubi.batch.linkage.replicaload;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.boundary.ReplicaFileClaim;
import jp.musubi.linkage.boundary.ReplicaFileProgress;
import jp.musubi.linkage.boundary.Replicas;

/** Through here the job passes the door as the node itself. */
@Stateless
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplicaLoadEntrance {

    private final Replicas replicas;

    protected ReplicaLoadEntrance() {
        this(null);
    }

    @Inject
    public ReplicaLoadEntrance(Replicas replicas) {
        this.replicas = replicas;
    }

    public List<ReplicaFileClaim> claim(int max) {
        return replicas.claimFilesToLoad(max);
    }

    public ReplicaFileProgress loadChunk(ReplicaFileClaim claim, int rows) {
        return replicas.loadChunk(claim, rows);
    }
}
