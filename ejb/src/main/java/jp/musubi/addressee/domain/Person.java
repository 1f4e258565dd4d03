package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;

/**
 * 統合宛名. A person as one institution knows him: his 団体内統合宛名番号, and which of his 宛名 records speaks for him
 * (統合宛名フラグ, 共通機能標準仕様書 2.1 §2.4.3).
 */
@Entity
@Table(schema = "addressee", name = "person")
public class Person {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "integrated_number")
    private String integratedNumber;

    @Column(name = "representative_id")
    private UUID representativeId;

    @Column(name = "representative_link_id")
    private UUID representativeLinkId;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    private int version;

    protected Person() {
    }

    static Person register(UUID id, IntegratedAddresseeNumber number, UUID representative, Recording recording) {
        Person person = new Person();
        person.id = id;
        person.institution = recording.institution();
        person.integratedNumber = number.value();
        person.representativeId = representative;
        person.registeredAt = recording.at();
        return person;
    }

    boolean isRepresentedBy(Addressee addressee) {
        return addressee.id().equals(representativeId);
    }

    boolean isRepresentedBy(SystemLink link) {
        return link.id().equals(representativeLinkId);
    }

    boolean hasRepresentativeLink() {
        return representativeLinkId != null;
    }

    void representBy(Addressee addressee) {
        if (!isRepresentedBy(addressee)) {
            this.representativeLinkId = null;
        }
        this.representativeId = addressee.id();
    }

    void representBy(SystemLink link) {
        this.representativeLinkId = link.id();
    }

    /** Nobody speaks for a person whose last record has gone. */
    void lose(Addressee addressee, Optional<Addressee> next) {
        if (isRepresentedBy(addressee)) {
            this.representativeId = next.map(Addressee::id).orElse(null);
            this.representativeLinkId = null;
        }
    }

    public UUID id() {
        return id;
    }

    String institution() {
        return institution;
    }

    public UUID representativeId() {
        return representativeId;
    }

    public IntegratedAddresseeNumber integratedNumber() {
        return new IntegratedAddresseeNumber(integratedNumber);
    }
}
