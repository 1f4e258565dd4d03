package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.DOKUJISHISAKUSHISUTEMUTOID;
import static jp.musubi.addressee.boundary.NonResidentItem.GYOMUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.addressee.boundary.BusinessSystem;

/**
 * 利用業務. A task that registered or uses a 住登外者's record. The business ids are what the message says, the system is who
 * proved to be sending it; only the latter opens a record that is kept from other tasks.
 */
@Entity
@Table(schema = "addressee", name = "non_resident_use")
public class NonResidentUse {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "non_resident_id")
    private UUID nonResidentId;

    @Column(name = "business_id")
    private String businessId;

    @Column(name = "own_system_id")
    private String ownSystemId;

    @Column(name = "system_id")
    private String systemId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected NonResidentUse() {
    }

    static NonResidentUse of(NonResident record, GivenItems items, Recording recording) {
        NonResidentUse use = new NonResidentUse();
        use.id = recording.newId();
        use.institution = recording.institution();
        use.nonResidentId = record.id();
        use.businessId = items.text(GYOMUID, BusinessSystem.NONE);
        use.ownSystemId = items.text(DOKUJISHISAKUSHISUTEMUTOID, BusinessSystem.NONE);
        use.systemId = recording.by();
        use.recordedAt = recording.at();
        return use;
    }

    boolean isSameAs(NonResidentUse other) {
        return businessId.equals(other.businessId) && ownSystemId.equals(other.ownSystemId) && systemId.equals(other.systemId);
    }

    public UUID nonResidentId() {
        return nonResidentId;
    }

    public String businessId() {
        return businessId;
    }

    public String ownSystemId() {
        return ownSystemId;
    }
}
