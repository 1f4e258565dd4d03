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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.musubi.identity.domain.CheckedLines;
import jp.musubi.identity.domain.RegistrationFile;
import jp.musubi.identity.domain.StaffFile;
import jp.musubi.identity.domain.StaffRegister;
import jp.musubi.identity.domain.StaffRow;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.config.WatchedFile;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/** Every second: imports {@code staff.csv} of the registrations' directory when it changed, and writes the one-time codes of new accounts. */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@DependsOn("Migrations")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffWatch {

    private static final Logger LOG = Logger.getLogger(StaffWatch.class.getName());

    private final Optional<Path> home;
    private final Optional<WatchedFile> file;
    private final StaffImport accounts;

    protected StaffWatch() {
        this.home = Optional.empty();
        this.file = Optional.empty();
        this.accounts = null;
    }

    @Inject
    public StaffWatch(NodeConfiguration configuration, StaffImport accounts) {
        this.home = configuration.find("musubi.home.registrations").map(Path::of);
        this.file = home.map(directory -> new WatchedFile(directory.resolve("staff.csv"), RegistrationFile.LIMIT));
        this.accounts = accounts;
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
        } catch (IOException | UncheckedIOException | EJBException | PersistenceException | BusinessException e) {
            LOG.log(Level.WARNING, "staff is not up to date; tried again in a second", e);
        }
    }

    private void take(String text) {
        CheckedLines<StaffRow> parsed = StaffFile.parse(text);
        StaffRegister.Result result = accounts.apply(parsed.rows());
        Stream.concat(parsed.refused().stream(), result.refused().stream())
                .forEach(line -> LOG.warning(() -> "registrations of staff: " + line.getMessage()));
        LOG.info(() -> "registrations of staff: " + parsed.rows().size() + " read, " + result.changed().size() + " changed, "
                + result.issued().size() + " one-time codes written");
        EnrolmentFiles files = new EnrolmentFiles(home.orElseThrow().resolve("enrolment"));
        result.issued().forEach(files::write);
    }
}
