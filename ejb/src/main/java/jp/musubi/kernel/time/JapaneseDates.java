package jp.musubi.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.ResourceBundle;

/** 和暦. Writes dates for people with the western year beside the era; dates of law are Asia/Tokyo. */
public final class JapaneseDates {

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** The Gregorian calendar came with Meiji 6; Java knows no Japanese date before it. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.kernel.time.JapaneseDates", Locale.ROOT);

    private JapaneseDates() {
    }

    /** For example 令和8年11月21日（2026年）; the first year of an era is 元年. */
    public static String wareki(LocalDate date) {
        if (date.isBefore(FIRST)) {
            return format("western", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        JapaneseDate japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        String era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
        String yearText = year == 1 ? TEXTS.getString("first_year") : Integer.toString(year);
        return format("wareki", era, yearText, date.getMonthValue(), date.getDayOfMonth(), date.getYear());
    }

    /** The date in Tokyo with hours, minutes and seconds. */
    public static String wareki(Instant instant) {
        ZonedDateTime time = instant.atZone(TOKYO);
        return wareki(time.toLocalDate()) + " " + DateTimeFormatter.ofPattern("HH:mm:ss").format(time);
    }

    public static LocalDate today(java.time.Clock clock) {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }

    private static String format(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i].toString();
        }
        return new java.text.MessageFormat(TEXTS.getString(key), Locale.JAPAN).format(texts);
    }
}
