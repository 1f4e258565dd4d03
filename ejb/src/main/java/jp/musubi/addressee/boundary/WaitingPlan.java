package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 反映を待つ予定. A move that was told before its day, whose day has come and that the record does not say yet. Where the person goes is no part of it.
 *
 * @param person the key by which pages name the person
 * @param subject 団体内統合宛名番号 of the person
 * @param failure null where nobody has tried yet
 */
public record WaitingPlan(UUID id, UUID person, IntegratedAddresseeNumber subject, AddresseeNumber number, LocalDate plannedOn, ChangeGround ground,
        Failure failure) {

    /**
     * The last failure.
     *
     * @param code public code of the error
     * @param times how often it failed until now
     */
    public record Failure(String code, Instant at, int times) {
    }

    /** Masked: a person's keys stay out of logs and messages. */
    @Override
    public String toString() {
        return "WaitingPlan[" + id + "]";
    }
}
