package jp.musubi.legalbasis.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Holds the decision over all combinations against an oracle that shares no code with it: the oracle starts from the
 * raw lines of the files and paints, line by line, what each one decides, comparing dates as text.
 */
class LegalTableOracleTest {

    private static final String UNKNOWN_INSTITUTION = "0220199999901700";
    /** Before everything, in the table's first years and when all of it has come into force; each date's two sides have a test of their own. */
    private static final String[] DAYS = {"2024-05-26", "2025-03-31", "2026-11-21", "2040-04-01"};
    private static final String FOREVER = "9999-12-31";

    private final String[][] institutions = lines("institutions.csv");
    private final String[][] permissions = lines("permissions.csv");
    private final String[][] ordinances = lines("ordinances.csv");
    private final String[][] assessments = lines("privacy-assessments.csv");
    private final List<String> parties = codes(institutions, 0, UNKNOWN_INSTITUTION);
    private final List<String> tasks = codes(lines("tasks.csv"), 0, "JM99999999999999");
    private final List<String> procedures = codes(lines("procedures.csv"), 0, "JT99999999999999");
    private final List<String> information = codes(lines("information.csv"), 0, "TM99999999999999");

    @Test
    void decides_every_combination_as_the_raw_lines_say() {
        LegalTable table = new LegalTable(LegalTableFiles.read("2024-05-27"));
        Set<DecisionReason> seen = new LinkedHashSet<>();
        List<String> differences = new ArrayList<>();
        long combinations = 0;

        for (String day : DAYS) {
            LocalDate on = LocalDate.parse(day);
            for (String requester : parties) {
                for (String provider : parties) {
                    DecisionReason[][][] expected = paint(requester, provider, day);
                    for (int t = 0; t < tasks.size(); t++) {
                        for (int p = 0; p < procedures.size(); p++) {
                            for (int i = 0; i < information.size(); i++) {
                                PermissionDecision decision = table.decide(new PermissionQuestion(requester, tasks.get(t),
                                        procedures.get(p), provider, information.get(i), on));
                                combinations++;
                                seen.add(decision.reason());
                                if (decision.reason() != expected[t][p][i]
                                        || decision.allowed() != (expected[t][p][i] == DecisionReason.PERMITTED)) {
                                    differences.add(day + requester + provider + tasks.get(t) + procedures.get(p) + information.get(i)
                                            + decision.reason() + expected[t][p][i]);
                                }
                            }
                        }
                    }
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(seen).containsExactlyInAnyOrder(DecisionReason.values());
        assertThat(combinations).isEqualTo(
                (long) DAYS.length * parties.size() * parties.size() * tasks.size() * procedures.size() * information.size());
    }

    /** Wherever a line begins or ends something, an answer may change: the day, the one before and the one after. */
    @Test
    void decides_each_permission_on_both_sides_of_every_date_as_the_raw_lines_say() {
        LegalTable table = new LegalTable(LegalTableFiles.read("2024-05-27"));
        List<String> differences = new ArrayList<>();
        Set<String> days = daysAroundEveryDate();

        for (String day : days) {
            for (String requester : parties) {
                for (String provider : parties) {
                    for (String[] line : permissions) {
                        PermissionDecision decision = table.decide(new PermissionQuestion(requester, line[2], line[3], provider, line[5], LocalDate.parse(day)));
                        if (decision.reason() != expected(requester, provider, line, day)) {
                            differences.add(day + requester + provider + line[2] + line[3] + line[5] + decision.reason());
                        }
                    }
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(days).contains("2024-05-31", "2024-06-01", "2025-01-01", "2026-07-01", "2040-03-31");
    }

    private Set<String> daysAroundEveryDate() {
        Set<String> days = new TreeSet<>();
        for (String file : List.of("institutions.csv", "permissions.csv", "privacy-assessments.csv", "ordinances.csv")) {
            Arrays.stream(lines(file)).flatMap(Arrays::stream).filter(field -> field.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")).map(LocalDate::parse)
                    .forEach(date -> LongStream.rangeClosed(-1, 1).mapToObj(date::plusDays).map(LocalDate::toString).forEach(days::add));
        }
        return days;
    }

    private DecisionReason expected(String requester, String provider, String[] asked, String day) {
        DecisionReason reason = ground(requester, provider, day);
        if (reason == DecisionReason.NO_LEGAL_BASIS && !requester.equals(provider)) {
            for (String[] line : permissions) {
                boolean same = line[2].equals(asked[2]) && line[3].equals(asked[3]) && line[5].equals(asked[5]);
                if (same && means(line[1], requester, day) && means(line[4], provider, day)) {
                    reason = stronger(reason, verdict(line, requester, provider, day));
                }
            }
        }
        return reason;
    }

    private DecisionReason ground(String requester, String provider, String day) {
        return kindsOf(requester, day) == null ? DecisionReason.UNKNOWN_REQUESTER
                : kindsOf(provider, day) == null ? DecisionReason.UNKNOWN_PROVIDER : DecisionReason.NO_LEGAL_BASIS;
    }

    private DecisionReason[][][] paint(String requester, String provider, String day) {
        DecisionReason ground = ground(requester, provider, day);
        DecisionReason[][][] picture = new DecisionReason[tasks.size()][procedures.size()][information.size()];
        Arrays.stream(picture).flatMap(Arrays::stream).forEach(row -> Arrays.fill(row, ground));
        if (ground != DecisionReason.NO_LEGAL_BASIS || requester.equals(provider)) {
            return picture;
        }
        for (String[] line : permissions) {
            if (means(line[1], requester, day) && means(line[4], provider, day)) {
                int t = tasks.indexOf(line[2]);
                int p = procedures.indexOf(line[3]);
                int i = information.indexOf(line[5]);
                picture[t][p][i] = stronger(picture[t][p][i], verdict(line, requester, provider, day));
            }
        }
        return picture;
    }

    private DecisionReason verdict(String[] line, String requester, String provider, String day) {
        String first = line[8];
        String last = line[9].isEmpty() ? FOREVER : line[9];
        for (String[] ordinance : ordinances) {
            if (ordinance[0].equals(line[6])) {
                first = later(later(first, ordinance[6]), ordinance[5].isEmpty() ? FOREVER : ordinance[5]);
                last = ordinance[7].isEmpty() || last.compareTo(ordinance[7]) < 0 ? last : ordinance[7];
            }
        }
        if (first.compareTo(last) > 0 || first.equals(FOREVER)) {
            return DecisionReason.NO_LEGAL_BASIS;
        }
        if (day.compareTo(first) < 0) {
            return DecisionReason.NOT_YET_IN_FORCE;
        }
        if (day.compareTo(last) > 0) {
            return DecisionReason.NO_LONGER_IN_FORCE;
        }
        return published(requester, line[2], day) && published(provider, line[5], day)
                ? DecisionReason.PERMITTED : DecisionReason.NO_PRIVACY_ASSESSMENT;
    }

    private boolean published(String institution, String file, String day) {
        return Arrays.stream(assessments).anyMatch(line -> line[1].equals(institution) && line[2].equals(file) && !line[5].isEmpty()
                && line[5].compareTo(day) <= 0 && (line[6].isEmpty() || line[6].compareTo(day) >= 0));
    }

    /** Kinds of the institution on that day, null when it does not exist then. */
    private String kindsOf(String code, String day) {
        return Arrays.stream(institutions).filter(line -> line[0].equals(code) && line[4].compareTo(day) <= 0
                && (line[5].isEmpty() || line[5].compareTo(day) >= 0)).map(line -> " " + line[3] + " ").findFirst().orElse(null);
    }

    private boolean means(String party, String code, String day) {
        return party.equals(code) || kindsOf(code, day).contains(" " + party + " ");
    }

    private static DecisionReason stronger(DecisionReason one, DecisionReason other) {
        List<DecisionReason> fromWeakest = List.of(DecisionReason.NO_LEGAL_BASIS, DecisionReason.NO_LONGER_IN_FORCE,
                DecisionReason.NOT_YET_IN_FORCE, DecisionReason.NO_PRIVACY_ASSESSMENT, DecisionReason.PERMITTED);
        return fromWeakest.indexOf(one) >= fromWeakest.indexOf(other) ? one : other;
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<String> codes(String[][] lines, int column, String foreign) {
        Set<String> codes = new LinkedHashSet<>();
        Arrays.stream(lines).forEach(line -> codes.add(line[column]));
        codes.add(foreign);
        return List.copyOf(codes);
    }

    /** No field that is used here holds a comma or a quote; a text that does would shift the columns and fail the test. */
    private static String[][] lines(String file) {
        try (InputStream bytes = LegalTableOracleTest.class.getResourceAsStream("/legal/2024-05-27/" + file)) {
            String[] lines = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            return IntStream.range(1, lines.length).mapToObj(line -> lines[line].split(",", -1)).toArray(String[][]::new);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
