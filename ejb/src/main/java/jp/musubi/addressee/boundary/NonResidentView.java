package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * 住登外者宛名基本情報, one state of it.
 *
 * @param record the record's id at the registry, which tells nothing of the person
 * @param kind name of what made this state
 * @param birthDate as written; days that are not known are no days of the calendar
 * @param birthDateNotation 不詳表記, the words for a day that is not known; null where it is known
 * @param address in one line; null while the person is under a support measure
 * @param mergedInto 名寄せ先宛名番号, null where there is none
 */
public record NonResidentView(UUID record, NonResidentNumber number, int revision, String kind, String name, String kana, String birthDate,
        String birthDateNotation, Sex sex, String address, NonResidentNumber mergedInto, String operatorId, Instant recordedAt, String recordedBy) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "NonResidentView[masked]";
    }
}
