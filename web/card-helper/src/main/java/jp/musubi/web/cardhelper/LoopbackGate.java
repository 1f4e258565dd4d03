package jp.musubi.web.cardhelper;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The door on loopback: {@code GET /card/v1/ready} and {@code POST /card/v1/sign}, for pages of one origin. A browser says the origin, no page can;
 * the host says that no foreign name points here (DNS rebinding); a header of our own makes a browser ask first (CORS, private network access).
 */
final class LoopbackGate implements AutoCloseable {

    static final String READY = "/card/v1/ready";
    static final String SIGN = "/card/v1/sign";
    static final String HEADER = "Musubi-Card-Helper";

    private static final Map<String, String> METHODS = Map.of(READY, "GET", SIGN, "POST");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> ASKED_HEADERS = Set.of("content-type", "musubi-card-helper");
    /** A document of five megabytes and what preparing adds, as text. */
    private static final int LIMIT = 9 << 20;
    private static final int THREADS = 4;

    private final String origin;
    private final SigningDesk desk;
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Semaphore one = new Semaphore(1);

    /** @param port 0 for any */
    LoopbackGate(String origin, int port, SigningDesk desk, Clock clock) throws IOException {
        this.origin = origin;
        this.desk = desk;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), THREADS);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers answer = exchange.getResponseHeaders();
            answer.set("Cache-Control", "no-store");
            answer.set("X-Content-Type-Options", "nosniff");
            answer.set("Vary", "Origin");
            try {
                comesFromThePortal(exchange);
                answer.set("Access-Control-Allow-Origin", origin);
                if (exchange.getRequestMethod().equals("OPTIONS")) {
                    preflight(exchange);
                    exchange.sendResponseHeaders(204, -1);
                } else {
                    send(exchange, 200, answered(exchange));
                }
            } catch (RefusedException e) {
                send(exchange, e.error().status(), refusal(e));
            }
        }
    }

    /** @throws RefusedException WRONG_HOST, WRONG_ORIGIN, UNKNOWN_ADDRESS; without a word to other pages */
    private void comesFromThePortal(HttpExchange exchange) throws RefusedException {
        List<String> host = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (!host.equals(List.of("127.0.0.1:" + port())) && !host.equals(List.of("localhost:" + port()))) {
            throw new RefusedException(HelperError.WRONG_HOST);
        }
        if (!exchange.getRequestHeaders().getOrDefault("Origin", List.of()).equals(List.of(origin))) {
            throw new RefusedException(HelperError.WRONG_ORIGIN);
        }
        if (!METHODS.containsKey(exchange.getRequestURI().toString())) {
            throw new RefusedException(HelperError.UNKNOWN_ADDRESS);
        }
    }

    private static void preflight(HttpExchange exchange) throws RefusedException {
        Headers asked = exchange.getRequestHeaders();
        String method = METHODS.get(exchange.getRequestURI().toString());
        String headers = asked.getOrDefault("Access-Control-Request-Headers", List.of("")).get(0).toLowerCase(Locale.ROOT);
        if (!method.equals(asked.getFirst("Access-Control-Request-Method")) || !ASKED_HEADERS.containsAll(List.of(headers.split(" *, *")))) {
            throw new RefusedException(HelperError.WRONG_METHOD);
        }
        exchange.getResponseHeaders().set("Access-Control-Allow-Methods", method);
        exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Content-Type, " + HEADER);
        if ("true".equals(asked.getFirst("Access-Control-Request-Private-Network"))) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Private-Network", "true");
        }
    }

    private Map<String, String> answered(HttpExchange exchange) throws RefusedException, IOException {
        Headers asked = exchange.getRequestHeaders();
        if (!exchange.getRequestMethod().equals(METHODS.get(exchange.getRequestURI().toString()))) {
            throw new RefusedException(HelperError.WRONG_METHOD);
        }
        if (!"1".equals(asked.getFirst(HEADER))) {
            throw new RefusedException(HelperError.MALFORMED);
        }
        if (exchange.getRequestMethod().equals("GET")) {
            return Map.of("ready", "yes");
        }
        if (!one.tryAcquire()) {
            throw new RefusedException(HelperError.BUSY);
        }
        try {
            return signed(exchange);
        } finally {
            one.release();
        }
    }

    private Map<String, String> signed(HttpExchange exchange) throws RefusedException, IOException {
        if (!FORM.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new RefusedException(HelperError.MALFORMED);
        }
        byte[] body = exchange.getRequestBody().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw new RefusedException(HelperError.TOO_LARGE);
        }
        CardSignature given = desk.sign(ChallengeDemand.of(FormText.read(new String(body, StandardCharsets.UTF_8)), origin, clock.instant()));
        Base64.Encoder base64 = Base64.getEncoder();
        return Map.of("certificate", base64.encodeToString(given.certificate()), "signature", base64.encodeToString(given.signature()));
    }

    private static Map<String, String> refusal(RefusedException refused) {
        Map<String, String> answer = new LinkedHashMap<>(Map.of("code", refused.error().code()));
        answer.put("text", refused.sentence());
        refused.triesLeft().ifPresent(left -> answer.put("triesLeft", String.valueOf(left)));
        return answer;
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> answer) throws IOException {
        byte[] body = FormText.write(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", FORM);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
