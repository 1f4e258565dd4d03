package jp.musubi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * A server started as a user starts it, by {@code standalone.sh}, on a base directory and ports of its own, so that a
 * demo that happens to run on this machine is left alone.
 */
public final class DemoServer implements AutoCloseable {

    private static final Path HOME = Path.of("target/server").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(3);

    private final ServerBase base;
    private final int offset;
    private final Map<String, String> environment;
    private final List<String> arguments;
    private final Map<String, String> stays = new ConcurrentHashMap<>();
    private boolean brief;
    private Process process;

    /**
     * @param name of the base directory under {@code ear/target}
     * @param offset added to every port
     * @param environment as an operator would set it; empty means the embedded database
     */
    public DemoServer(String name, int offset, Map<String, String> environment, String... arguments) {
        this.base = ServerBase.named(name);
        this.offset = offset;
        this.environment = environment;
        this.arguments = List.of(arguments);
    }

    /**
     * For a server that lives for minutes: code is compiled once and simply, which takes half the processor time until it serves (16 s
     * instead of 32, measured on 2 cores).
     */
    public DemoServer briefly() {
        brief = true;
        return this;
    }

    public DemoServer freshBase() {
        try {
            base.refresh(HOME.resolve("standalone"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts and waits until every archive is deployed, or until it has started where there is none. */
    public DemoServer start() {
        try {
            Files.createDirectories(base.log());
            List<String> archives = base.archives();
            for (String archive : archives) {
                base.mark(archive);
            }
            process = launch();
            await(START, "the archives are deployed", () -> archives.isEmpty() ? hasStarted() : archives.stream().allMatch(this::deployed));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base.directory(), "-Djboss.socket.binding.port-offset=" + offset));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(base.log().resolve("console.log").toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("MUSUBI_") || key.equals("JAVA_OPTS"));
        builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        if (brief) {
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        }
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Takes the stand-ins out of the base directory, as a production layout does. */
    public DemoServer withoutStandins() throws IOException {
        Files.delete(base.deployments().resolve("standin.war"));
        return this;
    }

    public DemoServer withoutArchives() throws IOException {
        Files.delete(base.deployments().resolve("musubi.ear"));
        return withoutStandins();
    }

    /** Kills the server's processes at once, as a power cut would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        waitForEnd();
    }

    /** Stops in order. */
    public void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        waitForEnd();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    public Path demo() {
        return base.data().resolve("demo");
    }

    public Path data() {
        return base.data();
    }

    /** Where a server of that name keeps its data, before there is one. */
    static Path data(String name) {
        return ServerBase.named(name).data();
    }

    public Path log() {
        return base.log();
    }

    /** Sign-in code of a resident or password of a clerk, as the README prints it. */
    public String signInCode(String account) {
        return base.fromReadme(account + " (?:code|password): (\\S+)");
    }

    /** Six digits of a clerk's authenticator that were not used before; waits for them if it must. */
    public String authenticatorCode(String account) {
        return Authenticator.code(base.fromReadme(account + " password: \\S+ TOTP secret: (\\S+)"));
    }

    /** Session cookie of a clerk who has signed in and not out, as far as tests know; empty for nobody. */
    String stay(String account) {
        return stays.getOrDefault(account, "");
    }

    void keepStay(String account, String session) {
        stays.put(account, session);
    }

    /** What a client needs to trust the listeners' certificate. */
    public SSLContext trusted() {
        return SystemClient.nobody(this).tls();
    }

    /** Process id of the server's own JVM. */
    public long pid() {
        return process.descendants().filter(child -> child.info().command().orElse("").endsWith("java")).findFirst()
                .orElseThrow().pid();
    }

    public URI resident(String path) {
        return at(8443, path);
    }

    /** The listener at which a browser shows a number card itself. */
    URI card(String path) {
        return at(8453, path);
    }

    public URI staff(String path) {
        return at(9443, path);
    }

    public URI exchange(String path) {
        return at(10443, path);
    }

    public URI hub(String path) {
        return at(11443, path);
    }

    public URI standin(String path) {
        return at(12443, path);
    }

    /** Waits for something that must come true; fails with its name. */
    public static void await(Duration atMost, String what, Condition condition) {
        Instant end = Instant.now().plus(atMost);
        while (Instant.now().isBefore(end)) {
            if (condition.holds()) {
                return;
            }
            pause();
        }
        throw new AssertionError("did not happen within " + atMost + ": " + what);
    }

    /** Something to wait for. */
    @FunctionalInterface
    public interface Condition {
        boolean holds();
    }

    private URI at(int port, String path) {
        return URI.create("https://localhost:" + (port + offset) + path);
    }

    private boolean hasStarted() {
        requireAlive();
        return base.saysThatItHasStarted();
    }

    private boolean deployed(String archive) {
        boolean deployed = base.isDeployed(archive);
        requireAlive();
        return deployed;
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("the server ended, see " + base.log().resolve("console.log"));
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the server does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
