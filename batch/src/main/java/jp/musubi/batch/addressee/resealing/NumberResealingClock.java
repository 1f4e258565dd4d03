package jp.musubi.batch.addressee.resealing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Logger;
import jp.musubi.addressee.boundary.ResealingClaim;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Roles;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/** Looks every ten seconds whether the operator added a generation, and starts one job for each vault that has older rows. */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NumberResealingClock {

    private static final Logger LOG = Logger.getLogger(NumberResealingClock.class.getName());
    private static final String JOB = "addressee-number-resealing";

    private final NumberResealingEntrance entrance;

    protected NumberResealingClock() {
        this(null);
    }

    @Inject
    public NumberResealingClock(NumberResealingEntrance entrance) {
        this.entrance = entrance;
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void startJobs() {
        try {
            entrance.claims().forEach(NumberResealingClock::start);
        } catch (BusinessException refused) {
            LOG.severe(() -> refused.code() + " " + refused.text(Locale.JAPANESE));
        }
    }

    private static void start(ResealingClaim claim) {
        Properties parameters = new Properties();
        parameters.setProperty("institution", claim.institution());
        parameters.setProperty("lease", claim.lease().toString());
        BatchRuntime.getJobOperator().start(JOB, parameters);
    }
}
