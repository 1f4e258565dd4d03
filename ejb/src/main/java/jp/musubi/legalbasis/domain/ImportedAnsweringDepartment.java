package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import jp.musubi.legalbasis.boundary.AnsweringDepartment;
import jp.musubi.legalbasis.boundary.Validity;

/** 回答部署, as imported. Only its last day may come later. */
@Entity
@Table(schema = "legalbasis", name = "answering_department")
public class ImportedAnsweringDepartment {

    /** What a department answers for, from a day on. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "institution_code", length = 16)
        private String institution;

        @Column(name = "information_code", length = 16)
        private String information;

        @Column(name = "department_code", length = 20)
        private String department;

        @Column(name = "valid_from")
        private LocalDate from;

        protected Key() {
        }

        private Key(AnsweringDepartment row) {
            this.institution = row.institution();
            this.information = row.information();
            this.department = row.department();
            this.from = row.validity().from();
        }

        public static Key of(AnsweringDepartment row) {
            return new Key(row);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && institution.equals(that.institution) && information.equals(that.information)
                    && department.equals(that.department) && from.equals(that.from);
        }

        @Override
        public int hashCode() {
            return Objects.hash(institution, information, department, from);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "valid_to")
    private LocalDate to;

    @Column(name = "sample", nullable = false, updatable = false)
    private boolean sample;

    protected ImportedAnsweringDepartment() {
    }

    public ImportedAnsweringDepartment(AnsweringDepartment row) {
        this.key = Key.of(row);
        this.to = row.validity().to();
        this.sample = row.sample();
    }

    /** Takes the last day of the file's row over. */
    public void takeOver(AnsweringDepartment row) {
        to = row.validity().to();
    }

    public AnsweringDepartment row() {
        return new AnsweringDepartment(key.institution, key.information, key.department, new Validity(key.from, to), sample);
    }
}
