package jp.musubi.addressee.boundary;

import java.time.LocalDate;

/**
 * 異動. Since when what a row says has been so in the world, and why; a sender may say neither.
 *
 * @param changedOn 異動年月日; null when the sender does not say it: then the day of registration counts; to come where somebody says before that he will leave
 * @param ground 異動事由 by its name in {@link ChangeGround}, null when the sender says none
 * @param correctsChangeOn the 異動年月日 that was told before by mistake, or planned and not to be, null when nothing is corrected
 */
public record ReportedChange(LocalDate changedOn, String ground, LocalDate correctsChangeOn) {

    /** Stands for what a sender wrote as a day and is none, so that a slip never counts as "not said". */
    public static final LocalDate NO_DAY = LocalDate.MAX;

    public static final ReportedChange UNSAID = new ReportedChange(null, null, null);

    boolean saysNoDay() {
        return NO_DAY.equals(changedOn) || NO_DAY.equals(correctsChangeOn);
    }
}
