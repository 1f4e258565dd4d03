package jp.musubi.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.musubi.acceptance.DemoServer;

/**
 * Measures the registry in a small and in a large town and appends the figures to {@code docs/performance.md}: numbers translated
 * over REST, persons found on the clerks' page, files of numbers, each beside the bare statement. Settings as of {@link Benchmark}.
 */
public final class RegistryBenchmark {

    private static final int SMALL = 20_000;
    private static final int LARGE = 200_000;
    private static final double RATE = 100;
    private static final int CLERKS = 24;
    /** In turns: an account's code is taken once, and the next comes half a minute later. */
    private static final List<String> ACCOUNTS = List.of("clerk-musubi-child", "clerk-musubi-tax", "clerk-musubi-welfare", "supervisor-musubi");
    private static final int ROWS = 10_000;
    private static final int KEYS = 10;
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final String TRANSLATIONS = "/exchange/rest/v1/number-translations";
    private static final String FOUND = "person-card.xhtml?person=";
    private static final String TOO_MANY = ResourceBundle.getBundle("jp.musubi.web.staff.addressee.Texts", Locale.ROOT).getString("person_search.too_many");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Report report = new Report();
    private final BenchDatabase database;
    private final BenchServer server;
    private final Townsfolk folk;
    private final Wire system;
    private final BlockingQueue<ClerkAtTheBox> clerks = new ArrayBlockingQueue<>(CLERKS);
    private final LongAdder searches = new LongAdder();
    private final LongAdder shown = new LongAdder();

    private RegistryBenchmark(BenchDatabase database, BenchServer server) {
        this.database = database;
        this.server = server;
        this.folk = new Townsfolk(database, server.demo(), LARGE);
        this.system = server.wire("musubi-tax");
    }

    public static void main(String[] arguments) {
        try (BenchDatabase database = BenchDatabase.start(); BenchServer server = BenchServer.start(database)) {
            new RegistryBenchmark(database, server).run();
        }
    }

    private void run() {
        report.line(Machine.heading() + ", registry");
        report.line("");
        report.line(Machine.description());
        report.line("WildFly " + server.version() + "; " + database.settings() + "; the load generator on the same cores.");
        Profile.prepare(server.pid());
        signIn();
        folk.settle(0, SMALL);
        warmUp(translation("TO_INTEGRATED", "", SMALL, Townsfolk.Resident::number));
        keys(SMALL).forEach((name, words) -> warmUp(search(words)));
        measure(SMALL);
        folk.settle(SMALL, LARGE);
        measure(LARGE);
        profile();
        report.appendTo(Path.of(System.getProperty("bench.report")));
    }

    private void profile() {
        OpenLoop.Job job = search(keys(LARGE).get("name and birth date"));
        Profile profile = Profile.of(server.pid(), () -> new OpenLoop(job).run(RATE * 0.6, Setting.seconds("bench.step")));
        report.line("");
        report.line("Where the server's processor time goes in a search by name and birth date, at 60 a second:");
        report.line("");
        report.lines(profile.layerLines());
    }

    /** Counted in jobs, because what it takes is compilations, not time: a page is still getting faster after ten thousand. */
    private static void warmUp(OpenLoop.Job job) {
        long done = 0;
        for (long wanted = Setting.of("bench.warmup") / KEYS; done < wanted;) {
            done += new ClosedLoop(job, 4).run(SLICE).latencies().getTotalCount();
        }
    }

    private void signIn() {
        DemoServer running = server.running();
        URI staff = running.staff("/");
        Wire pages = new Wire(running.trusted(), staff);
        for (int i = 0; i < CLERKS; i++) {
            clerks.add(ClerkAtTheBox.signedIn(running, pages, ACCOUNTS.get(i % ACCOUNTS.size())));
        }
    }

    private void measure(int persons) {
        report.line("");
        report.line(String.format(Locale.ROOT, "%,d persons, %,d links:", database.count("select count(*) from addressee.person where institution = '"
                + Townsfolk.INSTITUTION + "'"), database.count("select count(*) from addressee.system_link")));
        report.head();
        row("宛名番号 to 統合宛名番号", translation("TO_INTEGRATED", "", persons, Townsfolk.Resident::number));
        row("統合宛名番号 to 宛名番号", translation("TO_ADDRESSEE", "", persons, Townsfolk.Resident::integrated));
        row("統合宛名番号 to a system's", translation("TO_ADDRESSEE", ",\"businessId\":\"010\"", persons, Townsfolk.Resident::integrated));
        Map<String, Double> withAnswer = new LinkedHashMap<>();
        keys(persons).forEach((name, words) -> {
            searches.reset();
            shown.reset();
            row("search by " + name, search(words));
            withAnswer.put(name, 100.0 * shown.sum() / Math.max(1, searches.sum()));
        });
        files(persons);
        report.line("");
        report.line("Searches that showed somebody (the others: more than 20 fit, and none is shown): "
                + withAnswer.entrySet().stream().map(kind -> String.format(Locale.ROOT, "%s %.0f %%", kind.getKey(), kind.getValue())).collect(Collectors.joining(", ")) + ".");
    }

    private void row(String name, OpenLoop.Job job) {
        measured(name, () -> new OpenLoop(job).run(RATE, Setting.seconds("bench.step")));
    }

    private Outcome measured(String name, Supplier<Outcome> load) {
        CpuTimes before = CpuTimes.now(server.pid(), database.pid());
        Outcome outcome = load.get();
        report.row(name, outcome, CpuTimes.now(server.pid(), database.pid()).since(before).each(outcome.latencies().getTotalCount()));
        return outcome;
    }

    private OpenLoop.Job translation(String direction, String more, int persons, Function<Townsfolk.Resident, String> number) {
        List<String> numbers = folk.some(persons, ROWS).stream().map(number).toList();
        AtomicInteger next = new AtomicInteger();
        return () -> {
            Wire.Answer answer = system.json(TRANSLATIONS, "{\"direction\":\"" + direction + "\",\"numbers\":[\""
                    + numbers.get(Math.floorMod(next.getAndIncrement(), numbers.size())) + "\"]" + more + "}");
            if (answer.status() != 200 || !answer.body().contains("\"rejected\":[]")) {
                throw new IOException("HTTP " + answer.status() + " " + answer.body());
            }
        };
    }

    private Map<String, List<String>> keys(int persons) {
        Map<String, Function<Townsfolk.Resident, String>> kinds = new LinkedHashMap<>();
        kinds.put("宛名番号", Townsfolk.Resident::number);
        kinds.put("団体内統合宛名番号", Townsfolk.Resident::integrated);
        kinds.put("個人番号", resident -> resident.entry().person().individualNumber());
        kinds.put("name and birth date", resident -> resident.entry().person().name() + " " + DAY.format(resident.entry().person().birthDate()));
        kinds.put("name", resident -> resident.entry().person().name());
        kinds.put("reading and address", resident -> resident.entry().person().kana().split("\u3000")[0] + " " + resident.entry().address().substring(2));
        kinds.put("birth date", resident -> DAY.format(resident.entry().person().birthDate()));
        kinds.put("address", resident -> resident.entry().address());
        kinds.put("address without the town", resident -> resident.entry().address().substring(2));
        kinds.put("given name", resident -> resident.entry().person().name().split("\u3000")[1]);
        List<Townsfolk.Resident> some = folk.some(persons, ROWS);
        return kinds.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                kind -> some.stream().map(kind.getValue()).toList(), (one, other) -> one, LinkedHashMap::new));
    }

    private OpenLoop.Job search(List<String> words) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            ClerkAtTheBox clerk = clerks.take();
            try {
                String page = clerk.search(words.get(Math.floorMod(next.getAndIncrement(), words.size())));
                searches.increment();
                if (page.contains(FOUND)) {
                    shown.increment();
                } else if (!page.contains(TOO_MANY)) {
                    throw new IOException("nobody found");
                }
            } finally {
                clerks.add(clerk);
            }
        };
    }

    /** Files of numbers, one at a time, and the join alone on the same numbers. */
    private void files(int persons) {
        List<String> numbers = folk.some(persons, ROWS).stream().map(Townsfolk.Resident::number).toList();
        String rows = numbers.stream().map(number -> "1010," + number + ",2026").collect(Collectors.joining("\\r\\n"));
        String message = "{\"direction\":\"TO_INTEGRATED\",\"column\":2,\"file\":\"" + rows + "\"}";
        Duration duration = Setting.seconds("bench.baseline");
        Outcome files = measured("file of 10,000 rows", () -> new ClosedLoop(() -> {
            Wire.Answer answer = system.json(TRANSLATIONS + "/file", message);
            if (answer.status() != 200 || !answer.body().contains("\"rejected\":[]")) {
                throw new IOException("HTTP " + answer.status());
            }
        }, 1).run(duration));
        try (Connection connection = database.superuser(); PreparedStatement join = connection.prepareStatement("""
                select a.addressee_number, p.integrated_number from addressee.addressee a join addressee.person p on p.id = a.person_id
                where a.institution = ? and a.addressee_number = any (?)""")) {
            join.setString(1, Townsfolk.INSTITUTION);
            join.setArray(2, connection.createArrayOf("text", numbers.toArray()));
            Outcome bare = measured("bare join of 10,000 rows", () -> new ClosedLoop(() -> {
                try (ResultSet found = join.executeQuery()) {
                    while (found.next()) {
                        found.getString(2);
                    }
                }
            }, 1).run(duration));
            report.line("");
            report.line(String.format(Locale.ROOT, "Files: **%,.0f rows a second**, the bare join %,.0f.", files.done() * ROWS, bare.done() * ROWS));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
