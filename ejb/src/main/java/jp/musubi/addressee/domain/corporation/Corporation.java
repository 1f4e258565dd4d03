package jp.musubi.addressee.domain.corporation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;

/** 法人の宛名. A corporation or one of its branches under a 宛名番号; what is so of it is said by its {@link CorporationVersion}s. */
@Entity
@Table(schema = "addressee", name = "corporation")
public class Corporation {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String institution;

    @Column(name = "addressee_number", updatable = false)
    private String number;

    @Column(updatable = false)
    private boolean branch;

    @Column(name = "corporate_number")
    private String corporateNumber;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    protected Corporation() {
    }

    static Corporation register(CorporationRow row, Caller by, Clock clock) {
        Corporation corporation = new Corporation();
        corporation.id = UuidV7.next(clock);
        corporation.institution = by.institution();
        corporation.number = row.number().value();
        corporation.branch = row.content().head().isPresent();
        corporation.recordedAt = clock.instant();
        corporation.recordedBy = by.id();
        return corporation;
    }

    /** Whether one of these systems registered it. */
    boolean isOf(Set<String> systems) {
        return systems.contains(recordedBy);
    }

    /** 法人番号 that it has from now on; the database lets no other corporation of the institution have it too. */
    void take(Optional<CorporateNumber> taken) {
        corporateNumber = taken.map(CorporateNumber::value).orElse(null);
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

    public boolean isBranch() {
        return branch;
    }

    public Optional<CorporateNumber> corporateNumber() {
        return Optional.ofNullable(corporateNumber).map(CorporateNumber::new);
    }
}
