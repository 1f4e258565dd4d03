package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import jp.musubi.legalbasis.boundary.DepartmentDuty;
import jp.musubi.legalbasis.boundary.Validity;

/** 事務分掌, as imported. Only its last day may come later. */
@MappedSuperclass
public abstract class ImportedDuty {

    /** A department's duty from a day on. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "institution_code", length = 16)
        private String institution;

        @Column(name = "code", length = 16)
        private String code;

        @Column(name = "department_code", length = 20)
        private String department;

        @Column(name = "valid_from")
        private LocalDate from;

        protected Key() {
        }

        private Key(DepartmentDuty row) {
            this.institution = row.institution();
            this.code = row.code();
            this.department = row.department();
            this.from = row.validity().from();
        }

        public static Key of(DepartmentDuty row) {
            return new Key(row);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && institution.equals(that.institution) && code.equals(that.code)
                    && department.equals(that.department) && from.equals(that.from);
        }

        @Override
        public int hashCode() {
            return Objects.hash(institution, code, department, from);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "valid_to")
    private LocalDate to;

    @Column(name = "sample", nullable = false, updatable = false)
    private boolean sample;

    protected ImportedDuty() {
    }

    protected ImportedDuty(DepartmentDuty row) {
        this.key = Key.of(row);
        this.to = row.validity().to();
        this.sample = row.sample();
    }

    /** Takes the last day of the file's row over. */
    public void takeOver(DepartmentDuty row) {
        to = row.validity().to();
    }

    public DepartmentDuty row() {
        return new DepartmentDuty(key.institution, key.code, key.department, new Validity(key.from, to), sample);
    }
}
