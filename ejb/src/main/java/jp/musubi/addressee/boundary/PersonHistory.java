package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 異動履歴. What was so of one person on a day as it was known on a day, and all that had changed as it was known then.
 *
 * @param summary what the person's card says today
 * @param records the 宛名 records that are the person's today, the one that speaks for the person first
 * @param changes by the day on which they took effect, the newest first
 * @param plans what was told before its day, the newest first
 */
public record PersonHistory(AddresseeSummary summary, HistoryDays days, List<Record> records, List<Change> changes,
        List<PlannedMoveView> plans) {

    public PersonHistory {
        records = List.copyOf(records);
        changes = List.copyOf(changes);
        plans = List.copyOf(plans);
    }

    /**
     * What one record says of the day.
     *
     * @param said null when nothing was known of that day
     * @param since the recording that says it, null like {@code said}
     */
    public record Record(AddresseeNumber number, boolean speaks, AddresseeSummary said, Recorded since) {
    }

    /**
     * 記録. Since when something was so, on what ground, and when and by whom it was recorded.
     *
     * @param changedOn 異動年月日, or the day of recording where none was told
     * @param dayTold whether the sender told the day
     * @param ground 異動事由, null when none was told
     */
    public record Recorded(LocalDate changedOn, boolean dayTold, ChangeGround ground, Instant at, String by) {
    }

    /**
     * One recording.
     *
     * @param items what differs from what had been known of that day; empty where nothing does
     * @param first whether nothing had been known of that day
     * @param takenBack whether it was corrected later: it was not so from that day on
     * @param corrects the 異動年月日 that it corrects, null when it corrects none
     */
    public record Change(AddresseeNumber number, Recorded recorded, List<Item> items, boolean first, boolean takenBack, LocalDate corrects) {

        public Change {
            items = List.copyOf(items);
        }

        /** Masked: a person's data stay out of logs and messages. */
        @Override
        public String toString() {
            return "Change[masked]";
        }
    }

    /**
     * One item that differs.
     *
     * @param item as in the disclosure log: NAME, KANA, BIRTH_DATE, SEX, ADDRESS, STATE and those of {@link OtherNames}
     * @param before null where it is withheld or nothing was known, empty where there was none
     * @param after null where it is withheld, empty where there is none
     */
    public record Item(String item, String before, String after, boolean withheld) {

        /** Masked: a person's data stay out of logs and messages. */
        @Override
        public String toString() {
            return "Item[masked]";
        }
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "PersonHistory[masked]";
    }
}
