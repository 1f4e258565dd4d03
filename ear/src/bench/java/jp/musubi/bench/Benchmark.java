package jp.musubi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures the main job and its baselines in one run and appends the figures to {@code docs/performance.md}. Settings are
 * system properties: {@code bench.warmup} (exchanges), {@code bench.step}, {@code bench.baseline} (seconds),
 * {@code bench.from}, {@code bench.by} (exchanges per second), {@code bench.report}.
 */
public final class Benchmark {

    /** The requirement: at least 100 complete exchanges a second at this. */
    private static final double P95 = 150;
    private static final int CALLERS = 8;
    private static final int RUNS = 2;
    private static final Duration SLICE = Duration.ofSeconds(20);
    private static final int MOST_SLICES = 45;

    private final Report report = new Report();
    private final BenchDatabase database;
    private final BenchServer server;
    private final Wire wire;
    private final ExchangeJob exchange;

    private Benchmark(BenchDatabase database, BenchServer server) {
        this.database = database;
        this.server = server;
        this.wire = server.wire("musubi-child");
        this.exchange = new ExchangeJob(wire, Crowd.of(server.demo()));
    }

    public static void main(String[] arguments) {
        try (BenchDatabase database = BenchDatabase.start(); BenchServer server = BenchServer.start(database)) {
            new Benchmark(database, server).run();
        }
        // The peer leaves a scheduler behind that would keep the process.
        System.exit(0);
    }

    private void run() {
        report.line(Machine.heading());
        report.line("");
        report.line(Machine.description());
        report.line("WildFly " + server.version() + "; " + database.settings() + "; the load generator on the same cores.");
        report.line(String.format(Locale.ROOT, "Server ready after %.1f s, %d MB resident before the load.",
                server.startTime().toMillis() / 1000.0, server.memory()));
        warmUp();
        double best = mainJob();
        baselines(best);
        // Last: a recording costs the server compiled code.
        profile(best);
        report.appendTo(Path.of(System.getProperty("bench.report")));
    }

    /**
     * Callers that wait for their answers: a cold server is not buried under what it cannot serve yet. Counted in exchanges,
     * because what it takes is compilations, not time.
     */
    private void warmUp() {
        Profile.prepare(server.pid());
        long wanted = Setting.of("bench.warmup");
        long done = 0;
        for (int slice = 0; done < wanted && slice < MOST_SLICES; slice++) {
            done += new ClosedLoop(exchange, 4).run(SLICE).latencies().getTotalCount();
            System.out.println(done + " exchanges");
        }
        report.line("Warmed up with " + done + " exchanges.");
    }

    private double mainJob() {
        report.head();
        double by = Setting.of("bench.by");
        double best = 0;
        double missed = Double.MAX_VALUE;
        double rate = Setting.of("bench.from");
        while (by >= 5) {
            if (holds(rate)) {
                best = rate;
            } else {
                missed = rate;
            }
            // Down while nothing has held yet; then up, in halves where the next step is known to miss.
            while (best + by >= missed && (best > 0 || missed <= by)) {
                by /= 2;
            }
            rate = best > 0 || missed <= by ? best + by : missed - by;
        }
        report.line("");
        report.line(String.format(Locale.ROOT, "**%.0f complete exchanges per second at p95 ≤ %.0f ms.** %d MB resident after it.",
                best, P95, server.memory()));
        return best;
    }

    /** Once more before it counts as missed: a vacuum or the machine's neighbour may stall a step. Both are in the report. */
    private boolean holds(double rate) {
        boolean held = false;
        for (int run = 0; run < RUNS && !held; run++) {
            held = step(rate).within(P95);
        }
        return held;
    }

    private Outcome step(double rate) {
        long polls = exchange.polls();
        Outcome outcome = measured("exchange", () -> new OpenLoop(exchange).run(rate, Setting.seconds("bench.step")));
        System.out.printf(Locale.ROOT, "%.1f polls each%n", (exchange.polls() - polls) / (double) outcome.latencies().getTotalCount());
        return outcome;
    }

    private void profile(double best) {
        Profile profile = Profile.of(server.pid(),
                () -> new OpenLoop(exchange).run(Math.max(5, best * 0.7), Setting.seconds("bench.step")));
        report.line("");
        report.line("Where the server's processor time goes, at 70 % of that rate:");
        report.line("");
        report.lines(profile.lines());
    }

    private void baselines(double best) {
        Map<String, Long> before = BareTransactions.inserted(database);
        Duration duration = Setting.seconds("bench.baseline");
        Outcome one = new ClosedLoop(exchange, 1).run(duration);
        report.line("");
        report.line("Baselines, " + CALLERS + " callers that wait for each answer, and the main job in the same way:");
        report.head();
        BenchArchive.deploy(server.base());
        Outcome servlet = baseline("bare servlet", () -> require(wireGet()));
        Outcome echo = baseline("bare CXF echo", () -> require(wireEcho()));
        Outcome rows;
        try (BareTransactions bare = BareTransactions.of(database, before, one.latencies().getTotalCount(), CALLERS)) {
            rows = sound("same rows", measured("same rows, one bare transaction, " + bare.rowsOfOne().values().stream().mapToInt(Integer::intValue).sum()
                    + " rows", () -> new ClosedLoop(bare::run, CALLERS).run(duration)));
            System.out.println(bare.rowsOfOne());
        }
        Outcome as4;
        try (As4Peer peer = As4Peer.start()) {
            new ClosedLoop(peer::roundTrip, CALLERS).run(duration.multipliedBy(3));
            String name = "signed AS4 round trip (phase4 " + As4Peer.VERSION + ")";
            as4 = sound(name, measured(name, () -> new ClosedLoop(peer::roundTrip, CALLERS).run(duration)));
        }
        Outcome closed = sound("exchange", measured("exchange", () -> new ClosedLoop(exchange, CALLERS).run(duration)));
        ratios(best, closed, List.of(Map.entry("bare servlet", servlet), Map.entry("bare CXF echo", echo),
                Map.entry("bare transaction", rows), Map.entry("AS4 round trip", as4)));
    }

    private void ratios(double best, Outcome closed, List<Map.Entry<String, Outcome>> baselines) {
        report.line("");
        report.line(String.format(Locale.ROOT,
                "Ratios: the main job does %.1f/s with the same callers, %.0f/s in the open loop at the limit.", closed.done(), best));
        for (Map.Entry<String, Outcome> baseline : baselines) {
            report.line(String.format(Locale.ROOT, "- one exchange to one %s: 1 to %.1f (open loop 1 to %.1f)", baseline.getKey(),
                    baseline.getValue().done() / closed.done(), baseline.getValue().done() / Math.max(1, best)));
        }
    }

    private Outcome baseline(String name, OpenLoop.Job job) {
        Duration duration = Setting.seconds("bench.baseline");
        new ClosedLoop(job, CALLERS).run(duration);
        return sound(name, measured(name, () -> new ClosedLoop(job, CALLERS).run(duration)));
    }

    /** A baseline that fails is no baseline. */
    private static Outcome sound(String name, Outcome outcome) {
        if (outcome.failures() > 0 || outcome.latencies().getTotalCount() == 0) {
            throw new IllegalStateException(name + ": " + outcome.failures() + " failed, first " + outcome.firstFailure());
        }
        return outcome;
    }

    private Outcome measured(String name, Supplier<Outcome> load) {
        CpuTimes before = CpuTimes.now(server.pid(), database.pid());
        Outcome outcome = load.get();
        CpuTimes spent = CpuTimes.now(server.pid(), database.pid()).since(before);
        report.row(name, outcome, spent.each(outcome.latencies().getTotalCount()));
        return outcome;
    }

    private Wire.Answer wireGet() throws IOException {
        return wire.get(BenchArchive.SERVLET);
    }

    private Wire.Answer wireEcho() throws IOException {
        return wire.soap(BenchArchive.ECHO, BenchArchive.echoMessage());
    }

    private static void require(Wire.Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("HTTP " + answer.status());
        }
    }
}
