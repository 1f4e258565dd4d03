package jp.musubi.batch.linkage.replicaload;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import jp.musubi.linkage.boundary.ReplicaFileClaim;

/**
 * What: loads one replica file, 1,000 rows in a commit. When: as soon as its registration has committed. Parameters: the claim
 * (file, institution, lease) and the rows of a chunk. Rerun: never by hand; the checkpoint stands in the file's own row
 * and commits with the rows, so that whoever claims the file next goes on behind the last commit.
 */
@Named("replicaLoad")
@Dependent
public class ReplicaLoad implements Batchlet {

    private final ReplicaLoadEntrance entrance;

    private volatile boolean stopping;

    @Inject
    @BatchProperty
    private String file;
    @Inject
    @BatchProperty
    private String institution;
    @Inject
    @BatchProperty
    private String lease;
    @Inject
    @BatchProperty
    private String rows;

    @Inject
    public ReplicaLoad(ReplicaLoadEntrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public String process() {
        ReplicaFileClaim claim = new ReplicaFileClaim(UUID.fromString(file), institution, UUID.fromString(lease));
        int chunk = Integer.parseInt(rows);
        while (!stopping) {
            if (entrance.loadChunk(claim, chunk).finished()) {
                return "LOADED";
            }
        }
        return "STOPPED";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
