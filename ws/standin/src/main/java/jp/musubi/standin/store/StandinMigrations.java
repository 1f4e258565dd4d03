package jp.musubi.standin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings schema {@code standin} to what these classes need, on H2 and PostgreSQL. Rerun at will. */
public final class StandinMigrations {

    private static final String SCHEMA = "standin";
    private static final String LOCATION = "classpath:db/migration/standin/";

    private StandinMigrations() {
    }

    /**
     * @param owner connections of the role that owns the schema
     * @param runtime connections of the role that the stand-ins run as; it gets what R__privileges.sql says
     */
    public static void run(DataSource owner, DataSource runtime) throws SQLException {
        String product;
        String role;
        try (Connection connection = runtime.getConnection()) {
            product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            role = connection.getMetaData().getUserName();
        }
        List<String> locations = product.contains("postgres")
                ? List.of(LOCATION + "common", LOCATION + "postgresql") : List.of(LOCATION + "common");
        Flyway.configure(StandinMigrations.class.getClassLoader()).dataSource(owner).schemas(SCHEMA).createSchemas(true)
                .locations(locations.toArray(String[]::new)).placeholders(Map.of("runtime", role)).load().migrate();
    }
}
