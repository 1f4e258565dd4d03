package jp.musubi.legalbasis.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.musubi.legalbasis.boundary.DepartmentDuty;

/** 回答部署: who decides on what others ask for. */
@Entity
@Table(schema = "legalbasis", name = "answering_department")
@AttributeOverride(name = "key.code", column = @Column(name = "information_code", length = 16))
public class ImportedAnsweringDepartment extends ImportedDuty {

    protected ImportedAnsweringDepartment() {
    }

    public ImportedAnsweringDepartment(DepartmentDuty row) {
        super(row);
    }
}
