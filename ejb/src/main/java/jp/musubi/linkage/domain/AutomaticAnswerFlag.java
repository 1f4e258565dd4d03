package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** 自動応答不可フラグ. A clerk decides before anything about the person, or this one information of him, is sent. */
@Entity
@Table(schema = "linkage", name = "automatic_answer_flag")
@IdClass(AutomaticAnswerFlag.Key.class)
public class AutomaticAnswerFlag {

    private static final String EVERY_INFORMATION = "";

    @Id
    private String institution;

    @Id
    private String subject;

    @Id
    private String information;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected AutomaticAnswerFlag() {
    }

    public AutomaticAnswerFlag(Key key) {
        institution = key.institution();
        subject = key.subject();
        information = key.information();
    }

    public void set(LocalDate until, String by, Instant at) {
        validUntil = until;
        setBy = by;
        setAt = at;
    }

    /** @param until last day that another system would leave it; null for no end */
    boolean isShortenedBy(String system, LocalDate until, LocalDate today) {
        boolean inForce = validUntil == null || !validUntil.isBefore(today);
        boolean shorter = until != null && (validUntil == null || until.isBefore(validUntil));
        return inForce && shorter && !setBy.equals(system);
    }

    Key key() {
        return new Key(institution, subject, information);
    }

    /** Whether the flag stops an answer about the information on the day. */
    boolean stops(String asked, LocalDate on) {
        return (information.equals(EVERY_INFORMATION) || information.equals(asked))
                && (validUntil == null || !validUntil.isBefore(on));
    }

    /** @param information empty for a flag on the person */
    public record Key(String institution, String subject, String information) implements Serializable {

        public static Key of(String institution, String subject, String information) {
            return new Key(institution, subject, information == null ? EVERY_INFORMATION : information);
        }
    }
}
