package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * 紐付け履歴. That a record belonged to a person by mistake: when it was recorded so (from, until) and since which day it was
 * wrong. Never changed itself.
 */
@Entity
@Table(schema = "addressee", name = "former_link")
public class FormerLink {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "addressee_id")
    private UUID addresseeId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "held_from")
    private Instant heldFrom;

    @Column(name = "held_until")
    private Instant heldUntil;

    @Column(name = "wrong_since")
    private LocalDate wrongSince;

    @Column(name = "ended_by_link_id")
    private UUID endedBy;

    protected FormerLink() {
    }

    static FormerLink ended(Addressee addressee, LinkProposal proposal, ManualLink by, Recording recording) {
        FormerLink link = new FormerLink();
        link.id = recording.newId();
        link.institution = recording.institution();
        link.addresseeId = addressee.id();
        link.personId = addressee.personId();
        link.heldFrom = addressee.linkedAt();
        link.heldUntil = recording.at();
        link.wrongSince = proposal.wrongSince().orElseGet(() -> LocalDate.ofInstant(addressee.linkedAt(), JapaneseDates.TOKYO));
        link.endedBy = by.id();
        return link;
    }

    public UUID id() {
        return id;
    }

    public UUID addresseeId() {
        return addresseeId;
    }

    public UUID personId() {
        return personId;
    }

    public Instant heldFrom() {
        return heldFrom;
    }

    public Instant heldUntil() {
        return heldUntil;
    }

    public LocalDate wrongSince() {
        return wrongSince;
    }
}
