package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.legalbasis.boundary.Department;
import jp.musubi.legalbasis.boundary.LegalError;
import jp.musubi.legalbasis.boundary.Validity;

/** 部署, as imported. Its last day may come later; nothing else of it changes. */
@Entity
@Table(schema = "legalbasis", name = "department")
public class ImportedDepartment {

    /** A department by its code from a day on. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "institution_code", length = 16)
        private String institution;

        @Column(name = "code", length = 20)
        private String code;

        @Column(name = "valid_from")
        private LocalDate from;

        protected Key() {
        }

        private Key(String institution, String code, LocalDate from) {
            this.institution = institution;
            this.code = code;
            this.from = from;
        }

        public static Key of(Department row) {
            return new Key(row.institution(), row.code(), row.validity().from());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && institution.equals(that.institution) && code.equals(that.code) && from.equals(that.from);
        }

        @Override
        public int hashCode() {
            return Objects.hash(institution, code, from);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "name", nullable = false, updatable = false, length = 200)
    private String name;

    @Column(name = "valid_to")
    private LocalDate to;

    @Column(name = "sample", nullable = false, updatable = false)
    private boolean sample;

    protected ImportedDepartment() {
    }

    public ImportedDepartment(Department row) {
        this.key = Key.of(row);
        this.name = row.name();
        this.to = row.validity().to();
        this.sample = row.sample();
    }

    /** @throws BusinessException DEPARTMENT_CHANGED when more than the last day is another */
    public void takeOver(Department row) {
        if (!name.equals(row.name()) || sample != row.sample()) {
            throw new BusinessException(LegalError.DEPARTMENT_CHANGED, row.institution(), row.code());
        }
        to = row.validity().to();
    }

    public Department row() {
        return new Department(key.institution, key.code, name, new Validity(key.from, to), sample);
    }
}
