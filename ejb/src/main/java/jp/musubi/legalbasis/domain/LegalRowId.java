package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** A row of a version, by its own key within the file. */
@Embeddable
public class LegalRowId implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "version", length = 20)
    private String version;

    @Column(name = "row_key", length = 40)
    private String rowKey;

    protected LegalRowId() {
    }

    LegalRowId(String version, String rowKey) {
        this.version = version;
        this.rowKey = rowKey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LegalRowId that && version.equals(that.version) && rowKey.equals(that.rowKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, rowKey);
    }
}
