package jp.musubi.addressee.boundary.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.addressee.boundary.AddresseeNumber;

/**
 * 世帯の構成. Who belongs to one household from a day on, as its business system knows it now. What was said before about the
 * same days is kept and no longer holds.
 *
 * @param kind 世帯の種類
 * @param householdNumber 世帯番号 of the sender
 * @param revision the 版 that the sender saw last; 0 for a household that is new
 * @param from first day of this composition
 * @param until last day, null when it goes on
 * @param members nobody: in this period there is no such household
 */
public record HouseholdRegistration(
        @NotNull @Pattern(regexp = HouseholdRegistration.CODE) String kind,
        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,20}") String householdNumber,
        @Min(0) @Max(HouseholdRegistration.LAST_REVISION) int revision,
        @NotNull LocalDate from,
        LocalDate until,
        @NotNull @Size(max = HouseholdRegistration.MOST_MEMBERS) List<@NotNull @Valid Member> members) {

    public static final int MOST_MEMBERS = 100;
    static final int LAST_REVISION = 1_000_000;
    static final String CODE = "[A-Z_]{1,20}";

    public HouseholdRegistration {
        members = members == null ? null : List.copyOf(members);
    }

    /**
     * 構成員.
     *
     * @param role 立場 within this kind
     * @param relationship 続柄 to the head, word by word (妻の子: WIFE, CHILD); null for the head and where the kind has none
     */
    public record Member(
            @NotNull @Pattern(regexp = AddresseeNumber.FORMAT) String addresseeNumber,
            @NotNull @Pattern(regexp = HouseholdRegistration.CODE) String role,
            @Size(min = 1, max = 4) List<@NotNull @Pattern(regexp = HouseholdRegistration.CODE) String> relationship) {

        public Member {
            relationship = relationship == null ? null : List.copyOf(relationship);
        }

        /** Masked: whose relative somebody is stays out of logs and messages. */
        @Override
        public String toString() {
            return "Member[masked]";
        }
    }
}
