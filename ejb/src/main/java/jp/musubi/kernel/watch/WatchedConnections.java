package jp.musubi.kernel.watch;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.engine.jdbc.connections.internal.DatasourceConnectionProviderImpl;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/** The persistence unit's data source, watched. */
final class WatchedConnections extends DatasourceConnectionProviderImpl {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(WatchedConnections.class.getName());

    private final transient DisclosureWatch watch = new DisclosureWatch(WatchedConnections::transactions);
    private final transient WatchedJdbc jdbc = new WatchedJdbc(watch);

    @Override
    public Connection getConnection() throws SQLException {
        return jdbc.connection(super.getConnection());
    }

    @Override
    public void stop() {
        LOG.info(watch::totals);
        super.stop();
    }

    /** Nothing is injected into a service of the mapper; the name looked up is a constant. */
    @SuppressWarnings("BanJNDI")
    private static TransactionSynchronizationRegistry transactions() {
        try {
            return InitialContext.doLookup("java:jboss/TransactionSynchronizationRegistry");
        } catch (NamingException e) {
            throw new IllegalStateException("no transactions to watch", e);
        }
    }

    /** Takes the place of the mapper's own choice. */
    static final class Initiator implements StandardServiceInitiator<ConnectionProvider> {

        @Override
        public Class<ConnectionProvider> getServiceInitiated() {
            return ConnectionProvider.class;
        }

        @Override
        public ConnectionProvider initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
            return new WatchedConnections();
        }
    }
}
