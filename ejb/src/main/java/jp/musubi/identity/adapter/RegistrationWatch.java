package jp.musubi.identity.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.identity.domain.RegistrationFile;
import jp.musubi.identity.domain.SystemDirectory;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/**
 * Every second: imports {@code systems.csv} of the registrations' directory when it changed, then refreshes the
 * directory in memory. A node without that setting takes what other nodes imported. Rerun at will.
 */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@DependsOn("Migrations")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationWatch {

    private static final Logger LOG = Logger.getLogger(RegistrationWatch.class.getName());

    private final Optional<WatchedFile> file;
    private final RegistrationImport registrations;
    private final SystemDirectory directory;

    protected RegistrationWatch() {
        this.file = Optional.empty();
        this.registrations = null;
        this.directory = null;
    }

    @Inject
    public RegistrationWatch(NodeConfiguration configuration, RegistrationImport registrations, SystemDirectory directory) {
        this.file = configuration.find("musubi.home.registrations")
                .map(home -> new WatchedFile(Path.of(home, "systems.csv"), RegistrationFile.LIMIT));
        this.registrations = registrations;
        this.directory = directory;
    }

    @PostConstruct
    void atStart() {
        look();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        try {
            if (file.isPresent()) {
                file.get().whenChanged(this::take);
            }
            directory.refresh();
        } catch (IOException | EJBException | PersistenceException | BusinessException e) {
            LOG.log(Level.WARNING, "registrations of calling systems are not up to date; tried again in a second", e);
        }
    }

    private void take(String text) {
        RegistrationFile parsed = RegistrationFile.parse(text);
        RegistrationImport.Result result = registrations.apply(parsed.rows());
        tell(parsed.refused());
        tell(result.refused());
        LOG.info(() -> "registrations of calling systems: " + parsed.rows().size() + " read, " + result.changed() + " changed");
    }

    private static void tell(List<BusinessException> refused) {
        refused.forEach(line -> LOG.warning(() -> "registrations of calling systems: " + line.getMessage()));
    }
}
