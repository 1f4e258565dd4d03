package jp.musubi.legalbasis.boundary;

import java.time.LocalDate;

/**
 * 有効期間. Days of law (Asia/Tokyo) on which a row is in force.
 *
 * @param from first day
 * @param to last day, null while open
 */
public record Validity(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !beginsAfter(day) && !endsBefore(day);
    }

    public boolean beginsAfter(LocalDate day) {
        return from.isAfter(day);
    }

    public boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether there is a day in force at all. */
    public boolean isEmpty() {
        return endsBefore(from);
    }

    /** The days in both. */
    public Validity and(Validity other) {
        LocalDate begin = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return new Validity(begin, end);
    }
}
