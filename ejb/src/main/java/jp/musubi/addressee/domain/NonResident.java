package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NumberingRefused;

/**
 * 住登外者. A person whom the municipality knows without his being its resident, under a 住登外者宛名番号 that is never given to
 * anybody else. What is said of him stands in {@link NonResidentVersion}; here is which version counts, and how the record
 * stands to others (名寄せ) and to who is editing it.
 */
@Entity
@Table(schema = "addressee", name = "non_resident")
public class NonResident {

    /** 履歴番号 has three digits. */
    static final int LAST_REVISION = 999;
    static final Duration EDIT_TERM = Duration.ofMinutes(15);

    @Id
    private UUID id;

    private String institution;

    @Column(name = "addressee_number")
    private String number;

    private int revision;

    @Column(name = "merged_into")
    private String mergedInto;

    @Column(name = "hidden_from_others")
    private boolean hiddenFromOthers;

    @Column(name = "hidden_by")
    private String hiddenBy;

    private boolean deleted;

    @Embedded
    private EditClaim claim;

    @Version
    private int version;

    @Transient
    private boolean opened;

    protected NonResident() {
    }

    static NonResident register(NonResidentNumber number, Recording recording) {
        NonResident record = new NonResident();
        record.id = recording.newId();
        record.institution = recording.institution();
        record.number = number.value();
        record.opened = true;
        return record;
    }

    /** Whether the present message opened it. */
    boolean isNew() {
        return opened;
    }

    /** The record's next state, for the repository to keep. */
    NonResidentVersion next(ChangeKind kind, NonResidentContent content, Operation operation, Recording recording) {
        if (revision == LAST_REVISION) {
            throw NumberingRefused.of(NonResidentError.HISTORY_FULL);
        }
        revision++;
        return NonResidentVersion.of(this, kind, content, operation, recording);
    }

    /** 名寄せ: links, never re-assigns the number. */
    void mergeInto(NonResidentNumber target) {
        this.mergedInto = target.value();
    }

    void release() {
        if (mergedInto == null) {
            throw NumberingRefused.of(NonResidentError.NOT_MERGED);
        }
        this.mergedInto = null;
    }

    /** 他業務参照不可: from now on for the acting system alone, or again for all. */
    void hideFromOthers(boolean hidden, Recording recording) {
        this.hiddenFromOthers = hidden;
        this.hiddenBy = hidden ? recording.by() : null;
    }

    /** Data fetched for one task are not for another's eyes (目的外利用), nor for those of whoever used the record before. */
    boolean isVisibleTo(Recording recording) {
        return !hiddenFromOthers || recording.system().filter(system -> system.equals(hiddenBy)).isPresent();
    }

    void delete() {
        this.deleted = true;
        this.mergedInto = null;
    }

    /** @throws NumberingRefused EDITED_BY_ANOTHER */
    void requireFreeFor(String system, String operator, Instant now) {
        if (claim != null && claim.keepsOut(system, operator, now)) {
            throw NumberingRefused.of(NonResidentError.EDITED_BY_ANOTHER);
        }
    }

    void claimFor(String system, String operator, Instant now) {
        requireFreeFor(system, operator, now);
        this.claim = new EditClaim(system, operator, now.plus(EDIT_TERM));
    }

    void leaveTo(String system, String operator, Instant now) {
        requireFreeFor(system, operator, now);
        this.claim = null;
    }

    public UUID id() {
        return id;
    }

    public NonResidentNumber number() {
        return new NonResidentNumber(number);
    }

    String institution() {
        return institution;
    }

    public int revision() {
        return revision;
    }

    public Optional<NonResidentNumber> mergedInto() {
        return Optional.ofNullable(mergedInto).map(NonResidentNumber::new);
    }

    public boolean isHiddenFromOthers() {
        return hiddenFromOthers;
    }

    public boolean isDeleted() {
        return deleted;
    }
}
