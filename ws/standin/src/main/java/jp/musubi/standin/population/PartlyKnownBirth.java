package jp.musubi.standin.population;

import java.time.LocalDate;
import java.util.ResourceBundle;

/**
 * 生年月日不詳. What of a birth date is known.
 *
 * @param date YYYY-MM-DD with zeros for what is not
 * @param notation 不詳表記
 */
public record PartlyKnownBirth(String date, String notation) {

    private static final int WAYS = 3;

    /** By turns the year, the month or nothing. */
    static PartlyKnownBirth of(LocalDate day, int turn) {
        return switch (turn % WAYS) {
            case 0 -> new PartlyKnownBirth("%04d-00-00".formatted(day.getYear()), text("year").formatted(day.getYear()));
            case 1 -> new PartlyKnownBirth("%04d-%02d-00".formatted(day.getYear(), day.getMonthValue()),
                    text("month").formatted(day.getYear(), day.getMonthValue()));
            default -> new PartlyKnownBirth("0000-00-00", text("nothing"));
        };
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("jp.musubi.standin.population.Towns").getString("birth." + key);
    }
}
