package jp.musubi.addressee.domain.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;

/** 世帯, always of one kind. Who belongs to it is said by its {@link HouseholdVersion}s; the row itself never changes. */
@Entity
@Table(schema = "addressee", name = "household")
public class Household {

    @Id
    private UUID id;

    private String institution;

    private String kind;

    @Column(name = "household_number")
    private String number;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected Household() {
    }

    static Household register(String kind, String number, Caller by, Clock clock) {
        Household household = new Household();
        household.id = UuidV7.next(clock);
        household.institution = by.institution();
        household.kind = kind;
        household.number = number;
        household.recordedAt = clock.instant();
        household.recordedBy = by.id();
        return household;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String number() {
        return number;
    }
}
