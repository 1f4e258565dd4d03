package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.musubi.legalbasis.boundary.LegalRows.Permission;

/** 提供の許可, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_permission")
public class ImportedPermission extends DatedRow {

    @Column(name = "requester", nullable = false, length = 40)
    private String requester;

    @Column(name = "task", nullable = false, length = 16)
    private String task;

    @Column(name = "procedure_code", nullable = false, length = 16)
    private String procedure;

    @Column(name = "provider", nullable = false, length = 40)
    private String provider;

    @Column(name = "information", nullable = false, length = 16)
    private String information;

    @Column(name = "ordinance", nullable = false, length = 40)
    private String ordinance;

    @Column(name = "basis", nullable = false, length = 400)
    private String basis;

    protected ImportedPermission() {
    }

    public ImportedPermission(String version, Permission row) {
        super(new LegalRowId(version, row.id()), row.id(), row.validity(), row.sample());
        this.requester = row.requester();
        this.task = row.task();
        this.procedure = row.procedure();
        this.provider = row.provider();
        this.information = row.information();
        this.ordinance = row.ordinance();
        this.basis = row.basis();
    }

    public Permission row() {
        return new Permission(code(), requester, task, procedure, provider, information, ordinance, basis, validity(), isSample());
    }
}
