package jp.musubi.kernel.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 和暦. Writes dates for people with the western year beside the era; dates of law are Asia/Tokyo. */
public final class JapaneseDates {

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** The Gregorian calendar came with Meiji 6; Java knows no Japanese date before it. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.kernel.time.JapaneseDates", Locale.ROOT);

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<era>\\D{0,2})(?<year>\\d{1,4})\\D(?<month>\\d{1,2})\\D(?<day>\\d{1,2})\\D?");
    private static final Pattern SPAN = Pattern.compile("(?<era>\\D{0,2})(?<year>\\d{1,4})%s(?:(?<month>\\d{1,2})%s)?%s?".formatted(
            TEXTS.getString("year"), TEXTS.getString("month"), TEXTS.getString("about")));
    private static final Pattern WITHOUT_DAY = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-00");
    private static final int MONTHS = 12;
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");


    /** The days from one to another. */
    public record Span(LocalDate first, LocalDate last) {
    }

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

    /**
     * What people write for a date: an era in full or by its letter, or a western year; then year, month and day with anything
     * between them, or eight digits. Full-width or half-width.
     *
     * @return empty for what is no date
     */
    public static Optional<LocalDate> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(TEXTS.getString("first_year"), "1");
        Matcher written = WRITTEN.matcher(EIGHT_DIGITS.matcher(plain).replaceFirst("$1-$2-$3"));
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(written.group("year"));
            int month = Integer.parseInt(written.group("month"));
            int day = Integer.parseInt(written.group("day"));
            return written.group("era").isEmpty() ? western(year, month, day)
                    : era(written.group("era")).map(era -> LocalDate.from(JapaneseDate.of(era, year, month, day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /**
     * What people write for a year or a month, such as 昭和39年, 1964年7月, 昭和39年頃 or, for a date of which no more is known, 1964-07-00.
     *
     * @return empty for what is none
     */
    public static Optional<Span> parseSpan(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(TEXTS.getString("first_year"), "1");
        Matcher written = SPAN.matcher(plain);
        if (!written.matches()) {
            Matcher zeros = WITHOUT_DAY.matcher(EIGHT_DIGITS.matcher(plain).replaceFirst("$1-$2-$3"));
            return zeros.matches() ? span(Integer.parseInt(zeros.group("year")), Integer.parseInt(zeros.group("month"))) : Optional.empty();
        }
        int year = Integer.parseInt(written.group("year"));
        int month = written.group("month") == null ? 0 : Integer.parseInt(written.group("month"));
        return written.group("era").isEmpty() ? span(year, month)
                : era(written.group("era")).flatMap(era -> proleptic(era, year)).flatMap(of -> span(of, month));
    }

    /** @return empty for a year that the era did not have */
    private static Optional<Integer> proleptic(JapaneseEra era, int year) {
        try {
            return Optional.of(JapaneseChronology.INSTANCE.prolepticYear(era, year));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Span> span(int year, int month) {
        if (year < 1_000 || month > MONTHS) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year, Math.max(month, 1), 1);
        return Optional.of(new Span(first, first.plusMonths(month == 0 ? MONTHS : 1).minusDays(1)));
    }

    /** 不詳. Words for a date that is not known, marked as such. */
    public static String unknown(String notation) {
        return format("unknown", notation);
    }

    private static Optional<LocalDate> western(int year, int month, int day) {
        return year < 1_000 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    private static Optional<JapaneseEra> era(String written) {
        return Stream.of(JapaneseEra.values()).filter(era -> era.getDisplayName(TextStyle.FULL, Locale.JAPAN).equals(written)
                || era.getDisplayName(TextStyle.NARROW, Locale.JAPAN).equalsIgnoreCase(written)).findFirst();
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
