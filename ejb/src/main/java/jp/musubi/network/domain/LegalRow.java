package jp.musubi.network.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.musubi.kernel.json.Json;

/**
 * 法令表の行, as the hub's operator imported it. The hub never searches single rows: it loads a version whole, so a row
 * is its canonical JSON, and its key is that text's hash: a changed row is another row.
 */
@Entity(name = "NetworkLegalRow")
@Table(schema = "network", name = "legal_row")
public class LegalRow {

    /** Rows are their components; what their methods derive from them is not kept. */
    private static final JsonMapper ROWS = ((JsonMapper) Json.mapper()).rebuild().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    @Id
    @Column(name = "row_key")
    private String key;

    private String version;

    @Column(name = "table_part")
    private String part;

    @Column(name = "row_content")
    private String content;

    protected LegalRow() {
    }

    static LegalRow of(String version, String part, Object row) {
        LegalRow stored = new LegalRow();
        stored.version = version;
        stored.part = part;
        stored.content = write(row);
        stored.key = Digests.ofText(version + part + stored.content);
        return stored;
    }

    public String key() {
        return key;
    }

    String part() {
        return part;
    }

    <T> T as(Class<T> type) {
        try {
            return ROWS.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("row " + key + " of the legal table is not " + type.getSimpleName(), e);
        }
    }

    private static String write(Object row) {
        try {
            return ROWS.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON form: " + row.getClass().getName(), e);
        }
    }
}
