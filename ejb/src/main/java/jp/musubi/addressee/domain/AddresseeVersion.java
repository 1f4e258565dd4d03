package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.addressee.boundary.RegistrationState;

/** 宛名履歴. What a 宛名 record said before somebody changed it, or what was told late of a time that was over. Never changed itself. */
@Entity
@Table(schema = "addressee", name = "addressee_version")
public class AddresseeVersion {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "addressee_id")
    private UUID addresseeId;

    @Embedded
    private BasicInformation basicInformation;

    @Embedded
    private FurtherNames otherNames;

    @Embedded
    private AbroadColumns abroad;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Embedded
    private ResidentChange change;

    private boolean belated;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Column(name = "superseded_by")
    private String supersededBy;

    protected AddresseeVersion() {
    }

    static AddresseeVersion superseded(UUID id, Addressee addressee, Recording recording) {
        AddresseeVersion version = new AddresseeVersion();
        version.id = id;
        version.institution = addressee.institution();
        version.addresseeId = addressee.id();
        version.basicInformation = addressee.basicInformation();
        version.otherNames = FurtherNames.of(addressee.content().otherNames());
        version.abroad = AbroadColumns.of(addressee.content().abroad());
        version.state = addressee.state();
        version.change = addressee.statement().change();
        version.recordedAt = addressee.recordedAt();
        version.recordedBy = addressee.recordedBy();
        version.supersededAt = recording.at();
        version.supersededBy = recording.by();
        return version;
    }

    /** Told when something later was known already: the record never said it, its past does. */
    static AddresseeVersion belated(UUID id, Addressee addressee, RegistrationRow row, Instant at, String by) {
        AddresseeVersion version = new AddresseeVersion();
        version.id = id;
        version.institution = addressee.institution();
        version.addresseeId = addressee.id();
        version.basicInformation = row.information();
        version.otherNames = FurtherNames.of(row.otherNames());
        version.abroad = AbroadColumns.of(row.abroad());
        version.state = row.state();
        version.change = row.change();
        version.belated = true;
        version.recordedAt = at;
        version.recordedBy = by;
        version.supersededAt = at;
        version.supersededBy = by;
        return version;
    }

    public Statement statement() {
        return new Statement(content(), ResidentChange.ofColumns(change), belated, recordedAt, recordedBy);
    }

    RecordContent content() {
        return new RecordContent(basicInformation, FurtherNames.told(otherNames), state, AbroadColumns.told(abroad));
    }

    public boolean isBelated() {
        return belated;
    }

    public UUID addresseeId() {
        return addresseeId;
    }

    public BasicInformation basicInformation() {
        return basicInformation;
    }

    public RegistrationState state() {
        return state;
    }

    public Instant supersededAt() {
        return supersededAt;
    }

    public String supersededBy() {
        return supersededBy;
    }
}
