package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.NonResidentNumber;

/** 更新履歴・名寄せ履歴 (機能ID 0310022, 0310009). One state of a 住登外者's record, the newest too. Never changed. */
@Entity
@Table(schema = "addressee", name = "non_resident_version")
public class NonResidentVersion {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "non_resident_id")
    private UUID nonResidentId;

    private int revision;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Embedded
    private NonResidentContent content;

    @Column(name = "merged_into")
    private String mergedInto;

    @Column(name = "hidden_from_others")
    private boolean hiddenFromOthers;

    @Embedded
    private Operation operation;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected NonResidentVersion() {
    }

    static NonResidentVersion of(NonResident record, ChangeKind kind, NonResidentContent content, Operation operation,
            Recording recording) {
        NonResidentVersion version = new NonResidentVersion();
        version.id = recording.newId();
        version.institution = recording.institution();
        version.nonResidentId = record.id();
        version.revision = record.revision();
        version.kind = kind;
        version.content = content;
        version.mergedInto = record.mergedInto().map(NonResidentNumber::value).orElse(null);
        version.hiddenFromOthers = record.isHiddenFromOthers();
        version.operation = operation;
        version.recordedAt = recording.at();
        version.recordedBy = recording.by();
        return version;
    }

    public UUID nonResidentId() {
        return nonResidentId;
    }

    public int revision() {
        return revision;
    }

    public ChangeKind kind() {
        return kind;
    }

    public NonResidentContent content() {
        return content;
    }

    public Optional<NonResidentNumber> mergedInto() {
        return Optional.ofNullable(mergedInto).map(NonResidentNumber::new);
    }

    public Operation operation() {
        return operation;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
