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
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.musubi.identity.domain.CheckedLines;
import jp.musubi.identity.domain.ClientFile;
import jp.musubi.identity.domain.ClientRow;
import jp.musubi.identity.domain.RegistrationFile;
import jp.musubi.identity.domain.RegistrationRow;
import jp.musubi.identity.domain.SystemDirectory;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.config.WatchedFile;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/**
 * Every second: imports {@code systems.csv} and {@code clients.csv} of the registrations' directory when they changed, then
 * refreshes the directory in memory. A node without that setting takes what other nodes imported. Rerun at will.
 */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@DependsOn("Migrations")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationWatch {

    private static final Logger LOG = Logger.getLogger(RegistrationWatch.class.getName());

    private final Optional<WatchedFile> systemsFile;
    private final Optional<WatchedFile> clientsFile;
    private final RegistrationImport systems;
    private final ClientImport clients;
    private final SystemDirectory directory;

    protected RegistrationWatch() {
        this.systemsFile = Optional.empty();
        this.clientsFile = Optional.empty();
        this.systems = null;
        this.clients = null;
        this.directory = null;
    }

    @Inject
    public RegistrationWatch(NodeConfiguration configuration, RegistrationImport systems, ClientImport clients,
            SystemDirectory directory) {
        this.systemsFile = file(configuration, "systems.csv");
        this.clientsFile = file(configuration, "clients.csv");
        this.systems = systems;
        this.clients = clients;
        this.directory = directory;
    }

    private static Optional<WatchedFile> file(NodeConfiguration configuration, String name) {
        return configuration.find("musubi.home.registrations")
                .map(home -> new WatchedFile(Path.of(home, name), RegistrationFile.LIMIT));
    }

    @PostConstruct
    void atStart() {
        look();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        look(systemsFile, this::takeSystems);
        look(clientsFile, this::takeClients);
        try {
            directory.refresh();
        } catch (PersistenceException | BusinessException e) {
            LOG.log(Level.WARNING, "calling systems are not up to date; tried again in a second", e);
        }
    }

    private static void look(Optional<WatchedFile> file, Consumer<String> taker) {
        try {
            if (file.isPresent()) {
                file.get().whenChanged(taker);
            }
        } catch (IOException | EJBException | PersistenceException | BusinessException e) {
            LOG.log(Level.WARNING, "registrations are not up to date; tried again in a second", e);
        }
    }

    private void takeSystems(String text) {
        CheckedLines<RegistrationRow> parsed = RegistrationFile.parse(text);
        tell("calling systems", parsed.rows().size(), parsed.refused(), systems.apply(parsed.rows()));
    }

    private void takeClients(String text) {
        CheckedLines<ClientRow> parsed = ClientFile.parse(text);
        tell("clients", parsed.rows().size(), parsed.refused(), clients.apply(parsed.rows()));
    }

    private static void tell(String what, int read, List<BusinessException> unreadable, RegistrationImport.Result result) {
        Stream.concat(unreadable.stream(), result.refused().stream())
                .forEach(line -> LOG.warning(() -> "registrations of " + what + ": " + line.getMessage()));
        LOG.info(() -> "registrations of " + what + ": " + read + " read, " + result.changed() + " changed");
    }
}
