package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 転出などの予定. A move that was told before its day, and what became of it.
 *
 * @param address from that day on; null where it stays or is withheld
 * @param abroad from that day on; nothing where there is none or it is withheld
 * @param withheld whether where the person goes is not shown, because a support measure protects the person
 * @param settled null while it waits for its day
 */
public record PlannedMoveView(AddresseeNumber number, LocalDate plannedOn, ChangeGround ground, RegistrationState state, String address,
        StayAbroad abroad, boolean withheld, Instant recordedAt, String recordedBy, Settled settled) {

    /**
     * What became of it.
     *
     * @param by the system that sent something else; null where its day came
     */
    public record Settled(PlanOutcome outcome, Instant at, String by) {
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "PlannedMoveView[masked]";
    }
}
