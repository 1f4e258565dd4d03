package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * 生年月日. A day, or as much of one as is known (不詳日). Source: 住登外者宛名番号管理 データ項目定義書 2.0, 生年月日, 生年月日_不詳フラグ, 生年月日_不詳表記.
 *
 * @param day null where not all of it is known
 * @param unknown YYYY-MM-DD with zeros for what is not known, or a whole date that is only about right; null where the day is known
 * @param notation 不詳表記 as people read it, null where the day is known
 */
public record BirthDate(LocalDate day, @Pattern(regexp = BirthDate.FORMAT) String unknown,
        @Pattern(regexp = AddresseeRegistration.NOTATION_FORMAT) String notation) {

    /** Of a date of which nothing is known. */
    public static final String NOTHING_KNOWN = "0000-00-00";

    static final String FORMAT = "[0-9]{4}-(0[0-9]|1[0-2])-([0-2][0-9]|3[01])";

    private static final int YEAR_END = 4;
    private static final int MONTH = 5;
    private static final int MONTH_END = 7;
    private static final int DAY = 8;

    /** Null for no day. */
    public static BirthDate on(LocalDate day) {
        return day == null ? null : new BirthDate(day, null, null);
    }

    /** 不詳日. */
    public static BirthDate unknown(String unknown, String notation) {
        return new BirthDate(null, unknown, notation);
    }

    public boolean isKnown() {
        return day != null;
    }

    /** Either a day, or 不詳日 with its words, of which the known parts are in the calendar. */
    boolean isPossible() {
        if (day != null || unknown == null || notation == null) {
            return day != null && unknown == null && notation == null;
        }
        return isUnknownForm(unknown);
    }

    /** Whether 不詳日 is written so: YYYY-MM-DD with zeros for what is not known, and the rest in the calendar. */
    public static boolean isUnknownForm(String date) {
        if (!date.matches(FORMAT)) {
            return false;
        }
        int[] told = told(date);
        boolean whole = IntStream.of(told).allMatch(part -> part > 0);
        return whole ? ItemRule.isDate(date) : told[1] == 0 || told[2] <= Month.of(told[1]).maxLength();
    }

    /** Year, month and day; zero for what is not known. Of a date that is only about right nothing is. */
    public int[] parts() {
        if (day != null) {
            return new int[] {day.getYear(), day.getMonthValue(), day.getDayOfMonth()};
        }
        int[] told = told(unknown);
        return IntStream.of(told).allMatch(part -> part > 0) ? new int[told.length] : told;
    }

    /** The first day that it may have been; empty where the year is not known. */
    public Optional<LocalDate> earliest() {
        int[] known = parts();
        return known[0] == 0 ? Optional.empty() : Optional.of(LocalDate.of(known[0], Math.max(known[1], 1), known[1] == 0 ? 1 : Math.max(known[2], 1)));
    }

    /** YYYY-MM-DD, with zeros for what is not known. */
    public String date() {
        return day == null ? unknown : day.toString();
    }

    /** As people read it. */
    public String written() {
        return day == null ? JapaneseDates.unknown(notation) : JapaneseDates.wareki(day);
    }

    private static int[] told(String date) {
        return new int[] {part(date, 0, YEAR_END), part(date, MONTH, MONTH_END), part(date, DAY, date.length())};
    }

    private static int part(String date, int from, int to) {
        return Integer.parseInt(date, from, to, 10);
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "BirthDate[masked]";
    }
}
