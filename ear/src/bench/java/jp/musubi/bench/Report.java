package jp.musubi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** Says each figure as it comes and appends the whole run to the document. */
final class Report {

    private static final String HEAD = "| what | offered /s | done /s | p50 ms | p95 ms | p99 ms | max ms | failed "
            + "| CPU server | CPU database | CPU caller |";

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        System.out.println(line);
        text.append(line).append('\n');
    }

    void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    void head() {
        line("");
        line(HEAD);
        line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    /** @param each milliseconds of processor time that one job cost */
    void row(String name, Outcome outcome, CpuTimes each) {
        line(outcome.row(name) + String.format(Locale.ROOT, " %.2f | %.2f | %.2f |", each.server(), each.database(), each.generator()));
        if (outcome.failures() > 0) {
            System.out.println("first failure: " + outcome.firstFailure());
        }
    }

    void appendTo(Path document) {
        try {
            Files.writeString(document, "\n" + text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
