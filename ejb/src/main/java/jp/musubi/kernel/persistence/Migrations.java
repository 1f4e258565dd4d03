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
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.zone.NodeZone;

/**
 * Runs the rooms' migrations before anything else starts, on nodes of the zone that owns the database, and says in the
 * log which databases the node is on.
 */
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
        String role = configuration.get("musubi.db.user");
        String resident = configuration.find("musubi.db.resident.user").orElse(role);
        boolean demo = configuration.find("musubi.demo.towns").filter("true"::equals).isPresent();
        bring("musubi", NodeZone.EXCHANGE, new RoomMigrations(platformOwner, role, resident, demo), platformOwner);
        bring("hub", NodeZone.HUB, new RoomMigrations(hubOwner, configuration.get("musubi.hub.db.user")), hubOwner);
    }

    private void bring(String name, NodeZone zone, RoomMigrations migrations, DataSource owner) {
        if (NodeZone.servedBy(configuration).contains(zone)) {
            int applied = RoomMigrations.roomsOf(name).stream().mapToInt(migrations::migrate).sum();
            LOG.info(() -> "Database of " + name + ": " + describe(owner) + ", " + applied + " migrations applied");
        } else {
            LOG.info(() -> "Database of " + name + ": " + describe(owner) + ", migrated by nodes of zone " + zone.name().toLowerCase(Locale.ROOT));
        }
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
