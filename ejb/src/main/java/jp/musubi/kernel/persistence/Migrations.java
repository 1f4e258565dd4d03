package jp.musubi.kernel.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import jp.musubi.kernel.config.NodeConfiguration;

/** Runs every room's migrations before anything else starts, and says in the log which databases the node is on. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Resource(lookup = "java:jboss/datasources/MusubiOwnerDS")
    private DataSource platformOwner;

    @Resource(lookup = "java:jboss/datasources/HubOwnerDS")
    private DataSource hubOwner;

    private final NodeConfiguration configuration;

    protected Migrations() {
        this(null);
    }

    @Inject
    public Migrations(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    @PostConstruct
    void run() {
        migrate("musubi", platformOwner, configuration.get("musubi.db.user"));
        migrate("hub", hubOwner, configuration.get("musubi.hub.db.user"));
    }

    private static void migrate(String name, DataSource owner, String runtimeRole) {
        RoomMigrations migrations = new RoomMigrations(owner, runtimeRole);
        int applied = RoomMigrations.roomsOf(name).stream().mapToInt(migrations::migrate).sum();
        LOG.info(() -> "Database of " + name + ": " + describe(owner) + ", " + applied + " migrations applied");
    }

    private static String describe(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion() + " at " + data.getURL();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
