package jp.musubi.standin.agencies;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.store.Sql;
import jp.musubi.standin.wire.StandinSettings;

/**
 * The towns' systems after a start: tell the node what it does not know yet, as soon as it listens. Parameter
 * {@code musubi.standin.seeding}; tried again every second, later every ten, until all of it is told.
 */
@Singleton
@Startup
@DependsOn("StandinDatabase")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AgencySystems {

    private static final Logger LOG = Logger.getLogger(AgencySystems.class.getName());
    private static final int QUICK_ATTEMPTS = 120;
    private static final int LONGEST_PAUSE = 10;

    @Resource(lookup = "java:jboss/datasources/StandinDS")
    private DataSource source;

    @Resource
    private ManagedScheduledExecutorService executor;

    private FirstRegistration registration;
    private volatile boolean stopped;
    private int attempts;

    @PostConstruct
    void begin() {
        if (StandinSettings.seeding()) {
            Path home = StandinSettings.home();
            Exchange exchange = new HttpExchange(home, StandinSettings.exchange());
            registration = new FirstRegistration(new Registration(Population.in(home), exchange).steps(),
                    new StepLog(source, Clock.systemUTC()));
            executor.schedule(this::attempt, 1, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    private void attempt() {
        if (stopped) {
            return;
        }
        try {
            if (registration.goOn()) {
                LOG.info("the towns' systems have registered their people and their tax records");
                return;
            }
        } catch (Sql.Failed e) {
            LOG.log(Level.WARNING, "the stand-ins' database does not answer, trying again", e);
        }
        attempts++;
        executor.schedule(this::attempt, attempts < QUICK_ATTEMPTS ? 1 : LONGEST_PAUSE, TimeUnit.SECONDS);
    }
}
