package jp.musubi.kernel.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * An empty database with the migrations of the rooms a test asks for. On PostgreSQL the migrations run as an owner and
 * the test as a role that owns nothing and bypasses nothing, as nodes do.
 */
public final class TestDatabase implements AutoCloseable {

    public enum Engine {
        H2, POSTGRESQL
    }

    private final Engine engine;
    private final List<String> rooms = new ArrayList<>(List.of("kernel"));
    private Stores stores;
    private SessionFactories.Borrowed factory;

    public TestDatabase(Engine engine) {
        this.engine = engine;
    }

    public Engine engine() {
        return engine;
    }

    /** Data source of the role that nodes run as. */
    public DataSource runtime() {
        return stores().runtime();
    }

    /** Data source of the role that owns the schemas. */
    public DataSource owner() {
        return stores().owner();
    }

    /** Of a database that nobody has touched yet a copy of one with the same rooms is taken: migrating takes longer than most tests. */
    public synchronized TestDatabase migrate(String... more) {
        if (stores == null) {
            rooms.addAll(List.of(more));
        } else {
            stores.migrate(List.of(more));
        }
        return this;
    }

    /** As the room stood at a version (or at the last one before it, where only the other database has that one), without the repeatable scripts, which speak of later tables; {@link #migrate} brings the rest. */
    public void migrateTo(String version, String room) {
        if (stores == null && room.equals(rooms.get(0))) {
            rooms.clear();
        }
        String scripts = "classpath:db/migration/" + room + "/";
        Flyway.configure().dataSource(owner()).schemas(room).defaultSchema(room).createSchemas(true)
                .locations(scripts + "common", scripts + (engine == Engine.H2 ? "h2" : "postgresql"))
                .placeholders(Map.of("runtime", Stores.RUNTIME, "resident", Stores.RUNTIME)).target(version + "?")
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

    /** A repository of which each call is a transaction of its own, as where the container begins one. */
    public <T> T inTransactions(Class<T> repository, Function<EntityManager, T> made) {
        return repository.cast(Proxy.newProxyInstance(repository.getClassLoader(), new Class<?>[] {repository},
                (proxy, method, arguments) -> inTransaction(entities -> call(method, made.apply(entities), arguments))));
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
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
            factory.giveBack();
        }
        if (stores != null) {
            stores.drop();
        }
    }

    private synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = SessionFactories.borrow(engine, runtime());
        }
        return factory.factory();
    }

    private synchronized Stores stores() {
        if (stores == null) {
            stores = Stores.with(engine, rooms);
        }
        return stores;
    }
}
