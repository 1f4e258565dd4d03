package jp.musubi.batch.linkage.replicaload;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Properties;
import jp.musubi.kernel.security.Roles;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;
import jp.musubi.linkage.boundary.ReplicaFileAccepted;
import jp.musubi.linkage.boundary.ReplicaFileClaim;

/** Starts one job for each file that nobody loads: after each registration, and every second on every node. */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplicaLoadClock {

    private static final String JOB = "linkage-replica-load";
    /** Few at a time: a claim is a lease, and what waits in the job queue lets it run out. */
    private static final int FILES = 2;

    private final ReplicaLoadEntrance entrance;

    protected ReplicaLoadClock() {
        this(null);
    }

    @Inject
    public ReplicaLoadClock(ReplicaLoadEntrance entrance) {
        this.entrance = entrance;
    }

    /** The file's row is the outbox: what this call misses, because the node dies or the file waits its turn, the clock finds. */
    @Asynchronous
    public void accepted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplicaFileAccepted file) {
        startJobs();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void startJobs() {
        entrance.claim(FILES).forEach(ReplicaLoadClock::start);
    }

    private static void start(ReplicaFileClaim claim) {
        Properties parameters = new Properties();
        parameters.setProperty("file", claim.file().toString());
        parameters.setProperty("institution", claim.institution());
        parameters.setProperty("lease", claim.lease().toString());
        BatchRuntime.getJobOperator().start(JOB, parameters);
    }
}
