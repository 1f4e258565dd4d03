package jp.musubi.kernel.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The owner, too, is bound by the policies: without lifting them a migration would see no institution's row. */
public final class LiftedPolicies {

    private LiftedPolicies() {
    }

    /** What a migration does meanwhile. */
    public interface Work {

        void run(Connection owner) throws SQLException;
    }

    public static void during(Connection owner, List<String> tables, Work work) throws SQLException {
        boolean bound = "PostgreSQL".equals(owner.getMetaData().getDatabaseProductName());
        if (bound) {
            force(owner, tables, "no force");
        }
        work.run(owner);
        if (bound) {
            force(owner, tables, "force");
        }
    }

    private static void force(Connection owner, List<String> tables, String how) throws SQLException {
        try (Statement policies = owner.createStatement()) {
            for (String table : tables) {
                policies.execute("alter table " + table + " " + how + " row level security");
            }
        }
    }
}
