package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.musubi.legalbasis.boundary.LegalRows.Permission;
import jp.musubi.legalbasis.boundary.Validity;

/** 提供の許可, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_permission")
public class ImportedPermission {

    @EmbeddedId
    private LegalRowId id;

    @Column(name = "code", nullable = false, length = 40)
    private String code;

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

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "sample", nullable = false)
    private boolean sample;

    protected ImportedPermission() {
    }

    public ImportedPermission(String version, Permission row) {
        this.id = new LegalRowId(version, row.id());
        this.code = row.id();
        this.requester = row.requester();
        this.task = row.task();
        this.procedure = row.procedure();
        this.provider = row.provider();
        this.information = row.information();
        this.ordinance = row.ordinance();
        this.basis = row.basis();
        this.validFrom = row.validity().from();
        this.validTo = row.validity().to();
        this.sample = row.sample();
    }

    public Permission row() {
        return new Permission(code, requester, task, procedure, provider, information, ordinance, basis, new Validity(validFrom,
                validTo), sample);
    }
}
