package jp.musubi.addressee.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A support measure that waits for a decision. The address is no part of it.
 *
 * @param integratedNumber 団体内統合宛名番号
 * @param number null, as name and kana, when a repaired link left the person without any record; the measure still waits
 * @param overdue the term has run out; the measure goes on protecting until somebody decides
 * @param renewableUntil the last day that a renewal may reach
 * @param version hand it back with the decision
 */
public record DueMeasure(UUID id, String integratedNumber, AddresseeNumber number, String name, String kana, LocalDate startsOn, LocalDate termEndsOn,
        boolean overdue, LocalDate renewableUntil, int version) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "DueMeasure[" + id + "]";
    }
}
