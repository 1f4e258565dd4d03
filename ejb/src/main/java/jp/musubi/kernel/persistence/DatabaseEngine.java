package jp.musubi.kernel.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which database product the platform runs on; asked once. */
@ApplicationScoped
public class DatabaseEngine {

    @Resource(lookup = "java:jboss/datasources/MusubiDS")
    private DataSource platform;

    private boolean postgreSql;

    @PostConstruct
    void ask() {
        try (Connection connection = platform.getConnection()) {
            postgreSql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new IllegalStateException("the platform's database does not answer", e);
        }
    }

    public boolean isPostgreSql() {
        return postgreSql;
    }
}
