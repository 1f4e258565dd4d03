package jp.musubi.kernel.persistence;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;

/** Session factories with all entities. Building one takes as long as a test: they go from one test's database to the next's. */
final class SessionFactories {

    private static final Map<TestDatabase.Engine, Deque<Borrowed>> FREE = new EnumMap<>(TestDatabase.Engine.class);

    private SessionFactories() {
    }

    static synchronized Borrowed borrow(TestDatabase.Engine engine, DataSource database) {
        Borrowed free = free(engine).poll();
        if (free == null) {
            Switched to = new Switched();
            to.database = database;
            return new Borrowed(engine, to, build(to));
        }
        free.to.database = database;
        return free;
    }

    private static synchronized Deque<Borrowed> free(TestDatabase.Engine engine) {
        return FREE.computeIfAbsent(engine, unused -> new ArrayDeque<>());
    }

    /** A factory on one test's database. */
    record Borrowed(TestDatabase.Engine engine, Switched to, EntityManagerFactory factory) {

        void giveBack() {
            synchronized (SessionFactories.class) {
                free(engine).push(this);
            }
        }
    }

    private static EntityManagerFactory build(ConnectionProvider connections) {
        Configuration configuration = new Configuration();
        Entities.ALL.forEach(configuration::addAnnotatedClass);
        Properties settings = new Properties();
        settings.put("hibernate.connection.provider_class", connections);
        settings.put("hibernate.jdbc.time_zone", "UTC");
        settings.put("hibernate.timezone.default_storage", "NORMALIZE_UTC");
        settings.put("hibernate.type.preferred_uuid_jdbc_type", "UUID");
        settings.put("hibernate.jdbc.batch_size", "500");
        settings.put("hibernate.order_inserts", "true");
        settings.put("jakarta.persistence.validation.mode", "none");
        // As the server has it: what goes beyond the standard query language fails here, too.
        settings.put("hibernate.jpa.compliance.query", "true");
        configuration.addProperties(settings);
        return configuration.buildSessionFactory();
    }

    private static final class Entities {

        private static final List<Class<?>> ALL = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.musubi").stream()
                .filter(type -> type.isAnnotatedWith(Entity.class)).<Class<?>>map(JavaClass::reflect).toList();
    }

    /** Leads to the database of the test that has the factory. */
    private static final class Switched implements ConnectionProvider {

        private static final long serialVersionUID = 1L;

        private transient DataSource database;

        @Override
        public Connection getConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            connection.close();
        }

        @Override
        public boolean supportsAggressiveRelease() {
            return false;
        }

        @Override
        public boolean isUnwrappableAs(Class<?> type) {
            return false;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnknownUnwrapTypeException(type);
        }
    }
}
