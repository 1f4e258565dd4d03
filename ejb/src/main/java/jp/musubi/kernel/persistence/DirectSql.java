package jp.musubi.kernel.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/**
 * Single statements of the busiest tables, past the mapper but in its transaction. The mapper takes a native statement for
 * one that may touch every table: it flushes everything before and looks through all entities after it.
 */
public final class DirectSql {

    private DirectSql() {
    }

    /**
     * @param sql with a {@code ?} for each value; about tables of which the caller holds no entities
     * @return number of rows
     */
    public static int update(EntityManager entities, String sql, Object... values) {
        return entities.unwrap(Session.class).doReturningWork(connection -> update(connection, sql, values));
    }

    /**
     * One statement for many rows, sent together.
     *
     * @param rows the values of each
     */
    public static void updateEach(EntityManager entities, String sql, List<List<Object>> rows) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (List<Object> values : rows) {
                    set(statement, values.toArray());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /** @param sql a query of one number, such as a sequence's next */
    public static long number(EntityManager entities, String sql) {
        return entities.unwrap(Session.class).doReturningWork(connection -> number(connection, sql));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet numbers = statement.executeQuery()) {
            numbers.next();
            return numbers.getLong(1);
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
    }
}
