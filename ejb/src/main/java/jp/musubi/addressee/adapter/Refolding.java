package jp.musubi.addressee.adapter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.domain.Folding;
import jp.musubi.kernel.persistence.LiftedPolicies;
import jp.musubi.kernel.persistence.RoomMigration;
import org.flywaydb.core.api.migration.Context;

/** 縮退のやり直し. Makes the search keys of a table again that another version of {@link Folding} made, from the true forms. */
abstract class Refolding implements RoomMigration {

    static final List<String> COLUMNS = List.of("name_key", "kana_key", "address_key");
    private static final int PAGE = 1_000;

    private final String what;
    private final String table;
    private final List<String> truths;
    private final List<String> columns;

    /**
     * @param what names the migration; never changed
     * @param truths SQL of the true forms
     * @param columns of the keys, in the order of {@link #keys}
     */
    Refolding(String what, String table, List<String> truths, List<String> columns) {
        this.what = what;
        this.table = table;
        this.truths = truths;
        this.columns = columns;
    }

    @Override
    public String room() {
        return "addressee";
    }

    @Override
    public String getDescription() {
        return what;
    }

    @Override
    public Integer getChecksum() {
        return folding();
    }

    /** What a row says whose keys are as they should be; rows that say anything else are made again. */
    int folding() {
        return Folding.current().version();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        LiftedPolicies.during(context.getConnection(), List.of(table), this::refold);
    }

    abstract List<String> keys(List<String> trueForms);

    private void refold(Connection owner) throws SQLException {
        try (PreparedStatement page = owner.prepareStatement(
                "select id, %s from %s where folding <> ? and id > ? order by id limit %d".formatted(String.join(", ", truths), table, PAGE));
                PreparedStatement update = owner.prepareStatement(
                        "update " + table + " set " + String.join(" = ?, ", columns) + " = ?, folding = ? where id = ?")) {
            UUID last = new UUID(0, 0);
            while (last != null) {
                last = refold(page, update, last);
            }
        }
    }

    /** @return the last row of the page, null when there was none */
    private UUID refold(PreparedStatement page, PreparedStatement update, UUID after) throws SQLException {
        page.setInt(1, folding());
        page.setObject(2, after);
        UUID last = null;
        try (ResultSet rows = page.executeQuery()) {
            while (rows.next()) {
                last = rows.getObject(1, UUID.class);
                List<String> keys = keys(trueForms(rows));
                for (int column = 0; column < keys.size(); column++) {
                    update.setString(column + 1, keys.get(column));
                }
                update.setInt(keys.size() + 1, folding());
                update.setObject(keys.size() + 2, last);
                update.addBatch();
            }
        }
        update.executeBatch();
        return last;
    }

    private List<String> trueForms(ResultSet row) throws SQLException {
        List<String> trueForms = new ArrayList<>();
        for (int form = 0; form < truths.size(); form++) {
            trueForms.add(row.getString(form + 2));
        }
        return trueForms;
    }
}
