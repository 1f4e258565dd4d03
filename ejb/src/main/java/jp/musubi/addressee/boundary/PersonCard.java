package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything of one person on one page.
 *
 * @param records the 宛名 records, the one that speaks for the person first
 * @param changes what changed, the newest first
 * @param plans what was told before its day and waits for it
 */
public record PersonCard(AddresseeSummary summary, List<Record> records, List<AddresseeLink> links, List<Change> changes,
        List<PlannedMoveView> plans) {

    public PersonCard {
        records = List.copyOf(records);
        links = List.copyOf(links);
        changes = List.copyOf(changes);
        plans = List.copyOf(plans);
    }

    /**
     * 宛名.
     *
     * @param id the key by which pages name the record
     * @param speaks whether it speaks for the person (統合宛名フラグ)
     */
    public record Record(UUID id, AddresseeSummary said, boolean speaks, OtherNames otherNames, Instant recordedAt, String recordedBy) {
    }

    /**
     * One item of one record that somebody changed.
     *
     * @param item as in the disclosure log: NAME, KANA, BIRTH_DATE, SEX, ADDRESS, STATE and those of {@link OtherNames}
     * @param before null where it is withheld
     * @param after null where it is withheld
     */
    public record Change(AddresseeNumber addresseeNumber, String item, String before, String after, Instant at, String by) {

        /** Masked: a person's data stay out of logs and messages. */
        @Override
        public String toString() {
            return "Change[masked]";
        }
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "PersonCard[masked]";
    }
}
