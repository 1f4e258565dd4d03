package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** 紐付け先の候補. A person whom a doubtful record may belong to; none is picked but by people. */
@Entity
@Table(schema = "addressee", name = "link_candidate")
public class LinkCandidate {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "doubt_id")
    private UUID doubtId;

    @Column(name = "person_id")
    private UUID personId;

    protected LinkCandidate() {
    }

    static LinkCandidate of(LinkDoubt doubt, UUID personId, Recording recording) {
        LinkCandidate candidate = new LinkCandidate();
        candidate.id = recording.newId();
        candidate.institution = recording.institution();
        candidate.doubtId = doubt.id();
        candidate.personId = personId;
        return candidate;
    }

    public UUID personId() {
        return personId;
    }
}
