package jp.musubi.standin.store;

import java.io.Serial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A few words of JDBC: the container's transaction holds them together. */
public final class Sql {

    private final DataSource source;

    public Sql(DataSource source) {
        this.source = source;
    }

    /** @return rows that changed */
    public int update(String sql, Object... values) {
        return batch(sql, List.<Object[]>of(values))[0];
    }

    /** The same statement for many rows. */
    public int[] batch(String sql, List<Object[]> rows) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return rows.isEmpty() ? new int[0] : statement.executeBatch();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    public <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof String[] texts
                    ? statement.getConnection().createArrayOf("varchar", texts) : values[i];
            statement.setObject(i + 1, value);
        }
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The database did not do it; the transaction rolls back. */
    public static final class Failed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }
    }
}
