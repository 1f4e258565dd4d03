package jp.musubi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.musubi.acceptance.CardHelperProcess;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.FileCard;
import jp.musubi.acceptance.Visitor;
import org.HdrHistogram.Histogram;

/**
 * How long a resident's sign-in with a card takes without the person: page, challenge, the holder's program over loopback (whose two questions
 * are answered before they are asked), answer, session; one at a time, each in a browser that has not been here. And what the look at
 * the session costs a page, beside the same page for a stranger.
 */
public final class SignInBenchmark {

    private static final Map<String, String> CARDS = Map.of("resident-answered", "RSA-2048", "resident-other", "P-384");
    private static final int SIGN_INS = 200;
    private static final int LOOKS = 2_000;
    /** Not the usual port, which is the hub's where all ports are moved by 30,000. */
    private static final String PORT = "41500";
    private static final String HELPER = "http://127.0.0.1:" + PORT + "/card/v1/sign";
    private static final String PROGRAM = "/public/card-helper/musubi-card-helper.jar";
    private static final String PAGE = "/public/about.xhtml";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

    private final Report report = new Report();
    private final BenchServer server;
    private final BenchDatabase database;
    private final DemoServer running;
    private final HttpClient loopback = HttpClient.newHttpClient();

    private SignInBenchmark(BenchDatabase database, BenchServer server) {
        this.database = database;
        this.server = server;
        this.running = server.running();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (BenchDatabase database = BenchDatabase.start(); BenchServer server = BenchServer.start(database)) {
            new SignInBenchmark(database, server).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        report.line(Machine.heading() + ", sign-in with a card");
        report.line("");
        report.line(Machine.description());
        report.line("WildFly " + server.version() + "; " + database.settings() + "; browser and program on the same cores.");
        report.head();
        Path folder = Files.createTempDirectory("bench-cards");
        Path program = Files.write(folder.resolve("musubi-card-helper.jar"), HttpClient.newBuilder().sslContext(running.trusted()).build()
                .send(HttpRequest.newBuilder(running.resident(PROGRAM)).build(), HttpResponse.BodyHandlers.ofByteArray()).body());
        for (Map.Entry<String, String> card : CARDS.entrySet()) {
            FileCard file = FileCard.of(running, card.getKey());
            try (CardHelperProcess helper = CardHelperProcess.start(program, origin(), CardHelperProcess.copy(file.folder(), folder.resolve(card.getKey())), "--port", PORT)) {
                signIns(helper, file, SIGN_INS);
                CpuTimes before = CpuTimes.now(server.pid(), database.pid());
                Outcome outcome = signIns(helper, file, SIGN_INS);
                report.row("sign-in with a card, " + card.getValue(), outcome, CpuTimes.now(server.pid(), database.pid()).since(before).each(SIGN_INS));
            }
        }
        looks(program, folder, FileCard.of(running, CARDS.keySet().iterator().next()));
        report.appendTo(Path.of(System.getProperty("bench.report")));
    }

    private Outcome signIns(CardHelperProcess helper, FileCard card, int count) throws IOException, InterruptedException {
        Histogram latencies = new Histogram(TimeUnit.SECONDS.toMicros(120), 3);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Visitor browser = new Visitor(running);
            long start = System.nanoTime();
            signIn(browser, helper, card);
            latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
        }
        double rate = count / ((System.nanoTime() - begin) / 1e9);
        return new Outcome(rate, rate, 0, "", latencies);
    }

    private void signIn(Visitor browser, CardHelperProcess helper, FileCard card) throws IOException, InterruptedException {
        browser.get(running.resident("/signin/card"));
        String demand = browser.post(running.resident("/signin/card/challenge"), Map.of()).body();
        Map<String, String> asked = fields(demand);
        helper.typeAhead(asked.get("pairing"), card.pin());
        Map<String, String> given = fields(loopback.send(HttpRequest.newBuilder(URI.create(HELPER)).header("Origin", origin()).header("Musubi-Card-Helper", "1")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(demand)).build(), HttpResponse.BodyHandlers.ofString()).body());
        if (!given.containsKey("signature")) {
            throw new IOException("the program answered " + given);
        }
        HttpResponse<String> answer = browser.post(running.resident("/signin/card"), Map.of("challenge", asked.get("challenge"), "certificate", given.get("certificate"), "signature", given.get("signature")));
        if (answer.headers().firstValue("Location").orElse("").endsWith("/signin/consent")) {
            Matcher version = VERSION.matcher(browser.get(running.resident("/signin/consent")).body());
            answer = browser.post(running.resident("/signin/consent"), Map.of("choice", "AGREE", "version", version.find() ? version.group(1) : ""));
        }
        if (!answer.headers().firstValue("Location").orElse("").equals("/")) {
            throw new IOException("not let in: " + answer.statusCode() + " " + answer.headers().map());
        }
    }

    /** In turns, so that what the machine does meanwhile meets both. */
    private void looks(Path program, Path folder, FileCard card) throws IOException, InterruptedException {
        Visitor stranger = new Visitor(running);
        Visitor resident = new Visitor(running);
        try (CardHelperProcess helper = CardHelperProcess.start(program, origin(), CardHelperProcess.copy(card.folder(), folder.resolve("looks")), "--port", PORT)) {
            signIn(resident, helper, card);
        }
        URI page = running.resident(PAGE);
        for (int i = 0; i < LOOKS; i++) {
            stranger.get(page);
            resident.get(page);
        }
        Histogram without = new Histogram(TimeUnit.SECONDS.toMicros(120), 3);
        Histogram with = new Histogram(TimeUnit.SECONDS.toMicros(120), 3);
        for (int i = 0; i < LOOKS; i++) {
            timed(stranger, page, without);
            timed(resident, page, with);
        }
        report.line("");
        report.line(String.format(Locale.ROOT, "The same page %,d times each in turns: a stranger %.2f ms (p50; p95 %.2f), a resident whose session the database is asked about %.2f ms (p95 %.2f): the look costs %.2f ms.",
                LOOKS, milliseconds(without, 50), milliseconds(without, 95), milliseconds(with, 50), milliseconds(with, 95), milliseconds(with, 50) - milliseconds(without, 50)));
    }

    private static void timed(Visitor browser, URI page, Histogram latencies) throws IOException {
        long start = System.nanoTime();
        if (browser.get(page).statusCode() != 200) {
            throw new IOException("no page");
        }
        latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
    }

    private static double milliseconds(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1_000.0;
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private String origin() {
        String portal = running.resident("/").toString();
        return portal.substring(0, portal.length() - 1);
    }
}
