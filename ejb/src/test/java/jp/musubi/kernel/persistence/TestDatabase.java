package jp.musubi.kernel.persistence;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.stat.Statistics;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database with the migrations of the rooms a test asks for. On PostgreSQL the migrations run as an owner and
 * the test as a role that owns nothing and bypasses nothing, as nodes do.
 */
public final class TestDatabase implements AutoCloseable {

    public enum Engine {
        H2, POSTGRESQL
    }

    private static final String RUNTIME = "musubi_node";
    private static final String OWNER = "musubi_owner";
    private static EmbeddedPostgres postgres;

    private final Engine engine;
    private final DataSource owner;
    private final DataSource runtime;
    private EntityManagerFactory factory;

    public TestDatabase(Engine engine) {
        this.engine = engine;
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (engine == Engine.H2) {
            owner = h2(name);
            runtime = owner;
        } else {
            createPostgres(name);
            owner = postgres(name, OWNER);
            runtime = postgres(name, RUNTIME);
        }
        migrate("kernel");
    }

    public Engine engine() {
        return engine;
    }

    /** Data source of the role that nodes run as. */
    public DataSource runtime() {
        return runtime;
    }

    /** Data source of the role that owns the schemas. */
    public DataSource owner() {
        return owner;
    }

    public TestDatabase migrate(String... rooms) {
        RoomMigrations migrations = new RoomMigrations(owner, RUNTIME);
        for (String room : rooms) {
            migrations.migrate(room);
        }
        return this;
    }

    /** As the room stood at a version, without the repeatable scripts, which speak of later tables; {@link #migrate} brings the rest. */
    public void migrateTo(String version, String room) {
        String scripts = "classpath:db/migration/" + room + "/";
        Flyway.configure().dataSource(owner).schemas(room).defaultSchema(room).createSchemas(true)
                .locations(scripts + "common", scripts + (engine == Engine.H2 ? "h2" : "postgresql"))
                .placeholders(Map.of("runtime", RUNTIME, "resident", RUNTIME)).target(version)
                .repeatableSqlMigrationPrefix("later").load().migrate();
    }

    /** Runs in one transaction; repositories built on the given manager take part. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager mine = factory().createEntityManager();
        EntityTransaction transaction = mine.getTransaction();
        transaction.begin();
        try {
            T answer = work.apply(mine);
            transaction.commit();
            return answer;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            mine.close();
        }
    }

    public void run(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** How many statements the work sends; a batch counts once. */
    public long statements(Runnable work) {
        Statistics statistics = factory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        work.run();
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    /** Binds the institution to the transaction of this manager, as the guard does. */
    public void actAs(EntityManager entities, String institution) {
        binding(entities).actAs(institution);
    }

    public InstitutionBinding binding(EntityManager entities) {
        return new InstitutionBinding(entities, engine == Engine.POSTGRESQL);
    }

    @Override
    public void close() {
        if (factory != null) {
            factory.close();
        }
    }

    private EntityManagerFactory factory() {
        if (factory == null) {
            Configuration configuration = new Configuration();
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("jp.musubi").stream()
                    .filter(type -> type.isAnnotatedWith(Entity.class)).map(JavaClass::reflect)
                    .forEach(configuration::addAnnotatedClass);
            Properties settings = new Properties();
            settings.put("hibernate.connection.datasource", runtime);
            settings.put("hibernate.jdbc.time_zone", "UTC");
            settings.put("hibernate.timezone.default_storage", "NORMALIZE_UTC");
            settings.put("hibernate.type.preferred_uuid_jdbc_type", "UUID");
            settings.put("hibernate.jdbc.batch_size", "500");
            settings.put("hibernate.order_inserts", "true");
            settings.put("jakarta.persistence.validation.mode", "none");
            configuration.addProperties(settings);
            factory = configuration.buildSessionFactory();
        }
        return factory;
    }

    private static DataSource h2(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        source.setUser("sa");
        return source;
    }

    private static DataSource postgres(String database, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {postgres.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(role);
        source.setLogServerErrorDetail(false);
        return source;
    }

    private static synchronized void createPostgres(String database) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
                execute("create role " + OWNER + " login password '" + OWNER + "'");
                execute("create role " + RUNTIME + " login password '" + RUNTIME + "' nosuperuser nobypassrls");
            }
            execute("create database " + database + " owner " + OWNER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String statement) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
