package jp.musubi.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Postgres;

/** Which rows of any table of a PostgreSQL were written since a moment: new and changed ones bear the number of their transaction. */
final class Footprint {

    private static final Duration STILL = Duration.ofSeconds(60);
    private static final int LONG_ENOUGH = 1_500;

    private final Postgres postgres;
    private final List<String> tables;
    private long since;

    private Footprint(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        try (Connection all = postgres.superuser()) {
            this.tables = Rows.column(all, """
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')""");
        }
    }

    /** What the node does by itself after the last act has come to rest. */
    static Footprint from(Postgres postgres) throws SQLException {
        Footprint footprint = new Footprint(postgres);
        DemoServer.await(STILL, "the node writes nothing by itself", footprint::isStill);
        footprint.begin();
        return footprint;
    }

    /** Tables with written rows, and how many. */
    Map<String, Long> written() throws SQLException {
        Map<String, Long> written = new TreeMap<>();
        try (Connection all = postgres.superuser()) {
            for (String table : tables) {
                long rows = Rows.count(all, "select count(*) from " + table + " where xmin::text::bigint > ?", since);
                if (rows > 0) {
                    written.put(table, rows);
                }
            }
        }
        return written;
    }

    /** The rows themselves, of a table that has some. */
    List<List<String>> rows(String table, String columns) throws SQLException {
        try (Connection all = postgres.superuser()) {
            return Rows.all(all, "select " + columns + " from " + table + " where xmin::text::bigint > ?", since);
        }
    }

    private boolean isStill() {
        try {
            begin();
            Thread.sleep(LONG_ENOUGH);
            return written().isEmpty();
        } catch (SQLException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** From now on. */
    void begin() {
        try (Connection all = postgres.superuser()) {
            since = Rows.count(all, "select txid_current()");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
