package jp.musubi.legalbasis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.musubi.legalbasis.boundary.LegalRows.AssessmentKind;
import jp.musubi.legalbasis.boundary.LegalRows.PrivacyAssessment;

/** 特定個人情報保護評価書, as imported. */
@Entity
@Table(schema = "legalbasis", name = "legal_assessment")
public class ImportedAssessment extends ImportedRow {

    @Column(name = "institution_code", nullable = false, length = 16)
    private String institution;

    @Column(name = "file_code", nullable = false, length = 16)
    private String file;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, length = 10)
    private AssessmentKind kind;

    @Column(name = "title", nullable = false, length = 400)
    private String title;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "sample", nullable = false)
    private boolean sample;

    protected ImportedAssessment() {
    }

    public ImportedAssessment(String version, PrivacyAssessment row) {
        super(new LegalRowId(version, row.id()), row.id());
        this.institution = row.institution();
        this.file = row.file();
        this.kind = row.kind();
        this.title = row.title();
        this.publishedOn = row.publishedOn();
        this.endedOn = row.endedOn();
        this.sample = row.sample();
    }

    public PrivacyAssessment row() {
        return new PrivacyAssessment(code(), institution, file, kind, title, publishedOn, endedOn, sample);
    }
}
