package jp.musubi.web.ui.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.kernel.text.Widths;
import jp.musubi.web.ui.page.UiTexts;

/**
 * A day as it was typed, kept as typed until it can be read.
 *
 * @param era {@code WESTERN} or an era's name
 * @param year digits of either width, or the word for the first year of an era
 */
public record TypedDate(String era, String year, String month, String day) {

    public static final String WESTERN = "WESTERN";
    public static final String NEWEST_ERA = "REIWA";

    private static final Map<String, JapaneseEra> ERAS = Map.of(NEWEST_ERA, JapaneseEra.REIWA, "HEISEI", JapaneseEra.HEISEI,
            "SHOWA", JapaneseEra.SHOWA, "TAISHO", JapaneseEra.TAISHO, "MEIJI", JapaneseEra.MEIJI);
    private static final LocalDate FIRST_JAPANESE = LocalDate.of(1873, 1, 1);

    public static TypedDate nothing() {
        return new TypedDate(NEWEST_ERA, "", "", "");
    }

    public static TypedDate of(LocalDate date) {
        if (date == null) {
            return nothing();
        }
        if (date.isBefore(FIRST_JAPANESE)) {
            return new TypedDate(WESTERN, text(date.getYear()), text(date.getMonthValue()), text(date.getDayOfMonth()));
        }
        JapaneseDate japanese = JapaneseDate.from(date);
        String era = ERAS.entrySet().stream().filter(entry -> entry.getValue().equals(japanese.getEra())).map(Map.Entry::getKey)
                .findFirst().orElse(WESTERN);
        int year = WESTERN.equals(era) ? date.getYear() : japanese.get(ChronoField.YEAR_OF_ERA);
        return new TypedDate(era, text(year), text(date.getMonthValue()), text(date.getDayOfMonth()));
    }

    public boolean isEmpty() {
        return Stream.of(year, month, day).allMatch(part -> part == null || part.isBlank());
    }

    /** @throws DateTimeException when it is no day of the calendar, or not of that era */
    public LocalDate toDate() {
        int typedYear = number(year);
        if (era == null || WESTERN.equals(era)) {
            return LocalDate.of(typedYear, number(month), number(day));
        }
        if (!ERAS.containsKey(era)) {
            throw new DateTimeException("unknown era");
        }
        return LocalDate.from(JapaneseDate.of(ERAS.get(era), typedYear, number(month), number(day)));
    }

    private static int number(String part) {
        String digits = Widths.normalise(part == null ? "" : part);
        if (digits.equals(UiTexts.text("date.first_year"))) {
            return 1;
        }
        if (!digits.matches("[0-9]{1,4}")) {
            throw new DateTimeException("not a number");
        }
        return Integer.parseInt(digits);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
