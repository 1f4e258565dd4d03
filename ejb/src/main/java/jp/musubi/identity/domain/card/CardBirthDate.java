package jp.musubi.identity.domain.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 生年月日 of a certificate: {@code EYYYYMMDD}. No public source proves whether YYYY is the western year or the year of the era, and the
 * two ranges do not meet: both are read, and the date must lie within the era.
 */
final class CardBirthDate {

    private static final Pattern FORM = Pattern.compile("([0-5])(\\d{4})(\\d{2})(\\d{2})");
    private static final String UNKNOWN_PART = "00";
    private static final int UNKNOWN_ERA = 0;
    /** 明治 to 令和; a day on which one ended and the next began counts for both. */
    private static final List<Era> ERAS = List.of(
            new Era(LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)), new Era(LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
            new Era(LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)), new Era(LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
            new Era(LocalDate.of(2019, 5, 1), LocalDate.MAX));

    /**
     * What is known to the day.
     *
     * @param known empty when the certificate knows only a part of it
     */
    record Read(Optional<LocalDate> known) {
    }

    private record Era(LocalDate first, LocalDate last) {

        boolean has(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    private CardBirthDate() {
    }

    /** @return empty when it is no birth date on that day */
    static Optional<Read> parse(String text, LocalDate today) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int era = Integer.parseInt(parts.group(1));
        int year = Integer.parseInt(parts.group(2));
        if (era == UNKNOWN_ERA && year == 0 || parts.group(3).equals(UNKNOWN_PART) || parts.group(4).equals(UNKNOWN_PART)) {
            return isPartlyKnown(era, year, parts.group(3), parts.group(4), today) ? Optional.of(new Read(Optional.empty())) : Optional.empty();
        }
        return dates(era, year, parts.group(3), parts.group(4)).filter(date -> !date.isAfter(today)).findFirst().map(date -> new Read(Optional.of(date)));
    }

    private static Stream<LocalDate> dates(int era, int year, String month, String day) {
        if (era == UNKNOWN_ERA) {
            return date(year, month, day).filter(date -> !date.isBefore(ERAS.get(0).first())).stream();
        }
        Era meant = ERAS.get(era - 1);
        return Stream.of(date(year, month, day), date(meant.first().getYear() + year - 1, month, day)).flatMap(Optional::stream).filter(meant::has);
    }

    /** Year 0 of a known era, a thirteenth month or a day without its month is not what an authority writes. */
    private static boolean isPartlyKnown(int era, int year, String month, String day, LocalDate today) {
        if (month.equals(UNKNOWN_PART) && !day.equals(UNKNOWN_PART)) {
            return false;
        }
        if (era == UNKNOWN_ERA && year == 0) {
            return month.equals(UNKNOWN_PART) && day.equals(UNKNOWN_PART);
        }
        String likely = month.equals(UNKNOWN_PART) ? "06" : month;
        return dates(era, year, likely, "15").anyMatch(date -> date.getYear() <= today.getYear());
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
