package jp.musubi.addressee.domain;

import java.time.Instant;
import java.time.LocalDate;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * 記録. What was once recorded of a record: what it says, since which day that has been so, and when and by whom it was recorded.
 *
 * @param belated whether it told of a time before the present when it came
 */
public record Statement(RecordContent content, ResidentChange change, boolean belated, Instant recordedAt, String recordedBy) {

    /** 異動日. Who did not say it was believed to tell what is so on the day of recording. */
    public LocalDate validFrom() {
        return change.changedOn().orElseGet(this::recordedOn);
    }

    /** Whether the day since when it has been so was told, and not only the day of recording is known. */
    boolean isTold() {
        return change.changedOn().isPresent();
    }

    /** 登録日. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, JapaneseDates.TOKYO);
    }

    /** Whether a row says just this again. */
    boolean says(RecordContent saidContent, ResidentChange saidChange) {
        return content.equals(saidContent) && change.equals(saidChange);
    }
}
