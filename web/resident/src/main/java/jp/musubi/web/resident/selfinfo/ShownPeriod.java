package jp.musubi.web.resident.selfinfo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which days the history shows.
 *
 * @param choice one of {@link #choices()}, or empty for days of the resident's own
 */
public record ShownPeriod(String choice, LocalDate from, LocalDate to) {

    private static final String USUAL = "1y";
    private static final Period LONGEST = Period.ofYears(7); // kept so long: 番号法施行令 Article 30
    private static final Map<String, Period> LENGTHS = new LinkedHashMap<>();

    static {
        LENGTHS.put("1m", Period.ofMonths(1));
        LENGTHS.put("3m", Period.ofMonths(3));
        LENGTHS.put(USUAL, Period.ofYears(1));
        LENGTHS.put("all", LONGEST);
    }

    static boolean isTooLong(LocalDate from, LocalDate to) {
        return from.plus(LONGEST).isBefore(to);
    }

    public static List<String> choices() {
        return List.copyOf(LENGTHS.keySet());
    }

    /** Days from the address where they are readable, else the choice, else the usual choice. */
    public static ShownPeriod of(String from, String to, String choice, LocalDate today) {
        try {
            if (from != null && to != null) {
                return new ShownPeriod("", LocalDate.parse(from), LocalDate.parse(to));
            }
        } catch (DateTimeException typedIntoTheAddress) {
            return of(null, null, choice, today);
        }
        String known = choice != null && LENGTHS.containsKey(choice) ? choice : USUAL;
        return new ShownPeriod(known, today.minus(LENGTHS.get(known)), today);
    }
}
