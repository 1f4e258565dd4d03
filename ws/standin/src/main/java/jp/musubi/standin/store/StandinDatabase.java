package jp.musubi.standin.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import javax.sql.DataSource;

/** First bean of the archive: whoever uses the schema says {@code @DependsOn("StandinDatabase")}. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class StandinDatabase {

    @Resource(lookup = "java:jboss/datasources/StandinOwnerDS")
    private DataSource owner;

    @Resource(lookup = "java:jboss/datasources/StandinDS")
    private DataSource runtime;

    @PostConstruct
    void migrate() {
        try {
            StandinMigrations.run(owner, runtime);
        } catch (SQLException e) {
            throw new IllegalStateException("the stand-ins' database cannot be reached", e);
        }
    }
}
