package jp.musubi.legalbasis.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.musubi.legalbasis.boundary.DepartmentDuty;

/** 所掌事務: who carries out a 事務. */
@Entity
@Table(schema = "legalbasis", name = "department_task")
@AttributeOverride(name = "key.code", column = @Column(name = "task_code", length = 16))
public class ImportedDepartmentTask extends ImportedDuty {

    protected ImportedDepartmentTask() {
    }

    public ImportedDepartmentTask(DepartmentDuty row) {
        super(row);
    }
}
