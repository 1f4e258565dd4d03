package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.addressee.boundary.BusinessSystem;

/** 宛名と業務システムの紐付け. That a system knows a person under a 宛名番号. Only added to. */
@Entity
@Table(schema = "addressee", name = "system_link")
public class SystemLink {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "addressee_id")
    private UUID addresseeId;

    @Column(name = "business_id")
    private String businessId;

    @Column(name = "own_system_id")
    private String ownSystemId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected SystemLink() {
    }

    static SystemLink of(Addressee addressee, BusinessSystem system, Recording recording) {
        SystemLink link = new SystemLink();
        link.id = recording.newId();
        link.institution = recording.institution();
        link.addresseeId = addressee.id();
        link.businessId = system.businessId();
        link.ownSystemId = system.ownSystemId();
        link.recordedAt = recording.at();
        link.recordedBy = recording.by();
        return link;
    }

    public UUID id() {
        return id;
    }

    public UUID addresseeId() {
        return addresseeId;
    }

    public BusinessSystem system() {
        return new BusinessSystem(businessId, ownSystemId);
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
