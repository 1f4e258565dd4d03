package jp.musubi.batch.addressee.reverification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Properties;
import jp.musubi.kernel.security.Roles;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/** Starts one job for each institution at two in the night, and again every hour until five, should a node have died. */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkReverificationClock {

    private static final String JOB = "addressee-link-reverification";

    private final LinkReverificationEntrance entrance;
    private final Clock clock;

    protected LinkReverificationClock() {
        this(null, null);
    }

    @Inject
    public LinkReverificationClock(LinkReverificationEntrance entrance, Clock clock) {
        this.entrance = entrance;
        this.clock = clock;
    }

    @Schedule(hour = "2-5", minute = "0", timezone = "Asia/Tokyo", persistent = false)
    void startJobs() {
        LocalDate today = JapaneseDates.today(clock);
        entrance.institutions().forEach(institution -> start(institution, today));
    }

    private static void start(String institution, LocalDate day) {
        Properties parameters = new Properties();
        parameters.setProperty("institution", institution);
        parameters.setProperty("day", day.toString());
        BatchRuntime.getJobOperator().start(JOB, parameters);
    }
}
