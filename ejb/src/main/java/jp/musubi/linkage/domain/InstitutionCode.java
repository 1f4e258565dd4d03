package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** 符号（情報提供用個人識別符号）. Under which the hub knows one of this institution's persons; means nothing to anybody else. */
@Entity
@Table(schema = "linkage", name = "institution_code")
@IdClass(InstitutionCode.Key.class)
public class InstitutionCode {

    @Id
    private String institution;

    @Id
    private String subject;

    private String code;

    @Column(name = "acquired_at")
    private Instant acquiredAt;

    protected InstitutionCode() {
    }

    InstitutionCode(String institution, String subject, String code, Instant acquiredAt) {
        this.institution = institution;
        this.subject = subject;
        this.code = code;
        this.acquiredAt = acquiredAt;
    }

    public String institution() {
        return institution;
    }

    public String subject() {
        return subject;
    }

    public String code() {
        return code;
    }

    public Instant acquiredAt() {
        return acquiredAt;
    }

    /** Key: one 符号 per person and institution. */
    public record Key(String institution, String subject) implements Serializable {
    }
}
