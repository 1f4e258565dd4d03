package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.RegistrationState;

/** 宛名. One record of a person under a 宛名番号; several records may belong to one person. */
@Entity
@Table(schema = "addressee", name = "addressee")
public class Addressee {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String institution;

    @Column(name = "addressee_number", updatable = false)
    private String number;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "registered_person_id", updatable = false)
    private UUID registeredPersonId;

    @Column(name = "kept_by", updatable = false)
    private String keptBy;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "manual_link_id")
    private UUID manualLinkId;

    @Embedded
    private BasicInformation basicInformation;

    @Embedded
    private FurtherNames otherNames;

    @Embedded
    private AbroadColumns abroad;

    @Embedded
    private SearchKeys keys;

    @Embedded
    private InnerKeys innerKeys;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Embedded
    private ResidentChange change;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Version
    private int version;

    protected Addressee() {
    }

    private Addressee(UUID id, AddresseeNumber number, UUID personId, String keptBy, Recording recording) {
        this.id = id;
        this.institution = recording.institution();
        this.number = number.value();
        this.personId = personId;
        this.registeredPersonId = personId;
        this.keptBy = keptBy;
        this.linkedAt = recording.at();
    }

    /** @param keptBy the system whose record it is */
    static Addressee register(UUID id, UUID personId, String keptBy, RegistrationRow row, Recording recording) {
        Addressee addressee = new Addressee(id, row.number(), personId, keptBy, recording);
        addressee.change(row, recording.at(), recording.by());
        return addressee;
    }

    /** Belongs from now on to the person of an approved link; the database lets it move by nothing else. */
    void linkBy(ManualLink link, Recording recording) {
        this.personId = link.personId();
        this.manualLinkId = link.id();
        this.linkedAt = recording.at();
    }

    /** Linked by people and not changed since. */
    boolean isAsDecided() {
        return manualLinkId != null && !recordedAt.isAfter(linkedAt);
    }

    /** Takes over what is known now; what was known before is for {@link AddresseeVersion#superseded} to keep. */
    void change(RegistrationRow row, Instant at, String by) {
        this.basicInformation = row.information();
        this.abroad = AbroadColumns.of(row.abroad());
        String sought = AbroadColumns.sought(basicInformation.address(), row.abroad());
        this.keys = SearchKeys.besideInnerKeys(basicInformation.name(), basicInformation.kana(), sought);
        this.innerKeys = InnerKeys.of(basicInformation.name(), basicInformation.kana(), sought);
        this.otherNames = FurtherNames.of(row.otherNames());
        this.state = row.state();
        this.change = row.change();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public AddresseeNumber number() {
        return new AddresseeNumber(number);
    }

    public UUID personId() {
        return personId;
    }

    /** 記録を管理するシステム. The system that registered it, and whose it stays. */
    public String keptBy() {
        return keptBy;
    }

    /** When it was linked to its person. */
    public Instant linkedAt() {
        return linkedAt;
    }

    public BasicInformation basicInformation() {
        return basicInformation;
    }

    public RecordContent content() {
        return new RecordContent(basicInformation, FurtherNames.told(otherNames), state, AbroadColumns.told(abroad));
    }

    /** What it says now, as it was recorded. */
    public Statement statement() {
        return new Statement(content(), ResidentChange.ofColumns(change), false, recordedAt, recordedBy);
    }

    public RegistrationState state() {
        return state;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Another one after each change. */
    int version() {
        return version;
    }
}
