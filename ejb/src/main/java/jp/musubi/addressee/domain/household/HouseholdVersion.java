package jp.musubi.addressee.domain.household;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;

/** 世帯の構成. What was once recorded about who belongs to a household in a period. Never changed; a later one may say otherwise. */
@Entity
@Table(schema = "addressee", name = "household_version")
public class HouseholdVersion {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "household_id")
    private UUID householdId;

    private int revision;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @ElementCollection
    @CollectionTable(schema = "addressee", name = "household_member", joinColumns = @JoinColumn(name = "version_id"))
    private Set<HouseholdMember> members = new HashSet<>();

    protected HouseholdVersion() {
    }

    static HouseholdVersion of(Household household, int revision, LocalDate from, LocalDate until, List<HouseholdMember> members, Caller by,
            Clock clock) {
        HouseholdVersion version = new HouseholdVersion();
        version.id = UuidV7.next(clock);
        version.institution = by.institution();
        version.householdId = household.id();
        version.revision = revision;
        version.validFrom = from;
        version.validUntil = until;
        version.members.addAll(members);
        version.recordedAt = clock.instant();
        version.recordedBy = by.id();
        return version;
    }

    public UUID householdId() {
        return householdId;
    }

    public int revision() {
        return revision;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** Null when it goes on. */
    LocalDate validUntil() {
        return validUntil;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    boolean wasKnownBefore(Instant when) {
        return recordedAt.isBefore(when);
    }

    public List<HouseholdMember> members() {
        return members.stream().sorted(Comparator.comparingInt(HouseholdMember::place)).toList();
    }
}
