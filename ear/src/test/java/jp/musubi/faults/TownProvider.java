package jp.musubi.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.musubi.acceptance.Authenticator;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Visitor;
import org.bouncycastle.util.encoders.Base32;

/** 自治体のサインイン提供者. Keycloak as it is distributed, a process of its own, with the realm of {@code town-realm.json}; its secrets are made at each start. */
final class TownProvider implements AutoCloseable {

    static final String CLERK = "clerk";

    private static final Path HOME = Path.of("target/keycloak").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(3);
    private static final int PORT = 7443;
    private static final int STAFF_PORT = 9443;
    private static final String REALM = "/realms/town";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";
    private static final int OTP_LENGTH = 20;
    private static final Pattern ACTION = Pattern.compile("(?i)<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("(?i)<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final DemoServer server;
    private final String password = UUID.randomUUID().toString();
    private final String otp = UUID.randomUUID().toString().replace("-", "").substring(0, OTP_LENGTH);
    private final Process process;

    private TownProvider(DemoServer server) throws IOException {
        this.server = server;
        Path realm = Files.createDirectories(HOME.resolve("data/import")).resolve("town-realm.json");
        Files.copy(Path.of("src/test/resources/town-realm.json"), realm, StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(HOME.resolve("bin/kc.sh").toString(), "start", "--import-realm", "--http-enabled=false", "--http-host=127.0.0.1",
                "--https-port=" + (Offsets.FIRST + PORT), "--hostname=" + address(""), "--db=dev-mem", "--cache=local")
                .redirectErrorStream(true).redirectOutput(HOME.resolve("console.log").toFile());
        builder.environment().putAll(Map.of("KC_HTTPS_KEY_STORE_FILE", server.demo().resolve("server.p12").toString(),
                "KC_HTTPS_KEY_STORE_PASSWORD", Files.readString(server.demo().resolve("server.password")).strip(),
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m", "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1", "TOWN_PASSWORD", password, "TOWN_OTP", otp, "TOWN_ALGORITHM", "ES256",
                "TOWN_CALLBACK", callback(), "TOWN_SIGNED_OUT", callback().replace("callback", "signed-out.xhtml")));
        this.process = builder.start();
    }

    /** Begins to start it, with the demo's certificate for localhost. */
    static TownProvider begin(DemoServer server) throws IOException {
        return new TownProvider(server);
    }

    TownProvider started() {
        HttpClient http = HttpClient.newBuilder().sslContext(server.trusted()).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(REALM))).build();
        DemoServer.await(START, "the town's provider answers", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the town's provider ended, see " + HOME.resolve("console.log"));
            }
            try {
                return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        });
        return this;
    }

    /** What the operator of a node sets for it (docs/operation.md, 10.1). */
    static Map<String, String> environment(String institution) {
        String prefix = "MUSUBI_SIGNIN_STAFF_";
        return Map.of(prefix + "REALM", "oidc", prefix + "ISSUER", address(REALM), prefix + "AUTHORIZATION_URL", address(PROTOCOL + "/auth"),
                prefix + "JWKS_URL", address(PROTOCOL + "/certs"), prefix + "SIGNOUT_URL", address(PROTOCOL + "/logout"), prefix + "INSTITUTIONS", institution);
    }

    String password() {
        return password;
    }

    String code() {
        return Authenticator.code(Base32.toBase32String(otp.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Asks for a page of ours, signs in where it sends to, and gives our answer to the provider's word. */
    HttpResponse<String> comeIn(Visitor visitor, URI page, String user) {
        URI authorize = URI.create(visitor.get(page).headers().firstValue("Location").orElseThrow(() -> new AssertionError(page + " needs no sign-in")));
        return visitor.post(URI.create(callback()), wordAt(visitor, authorize, user));
    }

    /** The fields that the provider has a browser bring back. */
    Map<String, String> wordAt(Visitor visitor, URI authorize, String user) {
        String form = visitor.get(authorize).body();
        String answer = visitor.post(action(form), Map.of("username", user, "password", password)).body();
        if (answer.contains("name=\"otp\"")) {
            answer = visitor.post(action(answer), Map.of("otp", code())).body();
        }
        Map<String, String> fields = HIDDEN.matcher(answer.replaceAll("\\s+", " ")).results().collect(Collectors.toMap(field -> field.group(1), field -> field.group(2)));
        if (!fields.containsKey("id_token")) {
            throw new AssertionError("the provider said " + answer);
        }
        return fields;
    }

    /** As another application of the town would ask, with our address to come back to. */
    static URI authorizeFor(String client, String state, String nonce) {
        Map<String, String> parameters = new HashMap<>(Map.of("response_type", "id_token", "response_mode", "form_post", "scope", "openid", "client_id", client,
                "redirect_uri", callback(), "state", state, "nonce", nonce));
        return URI.create(address(PROTOCOL + "/auth") + "?" + parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
    }

    private static URI action(String page) {
        Matcher form = ACTION.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no form: " + page);
        }
        return URI.create(form.group(1).replace("&amp;", "&"));
    }

    private static String callback() {
        return "https://localhost:" + (Offsets.FIRST + STAFF_PORT) + "/signin/callback";
    }

    private static String address(String path) {
        return "https://localhost:" + (Offsets.FIRST + PORT) + path;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.deleteIfExists(HOME.resolve("data/import/town-realm.json"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
