package jp.musubi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * A server started as a user starts it, by {@code standalone.sh}, on a base directory and ports of its own, so that a
 * demo that happens to run on this machine is left alone.
 */
public final class DemoServer implements AutoCloseable {

    private static final Path HOME = Path.of("target/server").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(3);

    private final Path base;
    private final int offset;
    private final Map<String, String> environment;
    private final List<String> arguments;
    private final Map<String, String> stays = new ConcurrentHashMap<>();
    private Process process;

    /**
     * @param name of the base directory under {@code ear/target}
     * @param offset added to every port
     * @param environment as an operator would set it; empty means the embedded database
     */
    public DemoServer(String name, int offset, Map<String, String> environment, String... arguments) {
        this.base = base(name);
        this.offset = offset;
        this.environment = environment;
        this.arguments = List.of(arguments);
    }

    public DemoServer freshBase() {
        try {
            delete(base);
            Path from = HOME.resolve("standalone");
            copy(from.resolve("configuration"), base.resolve("configuration"));
            copy(from.resolve("deployments"), base.resolve("deployments"));
            Files.createDirectories(base.resolve("data"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts and waits until every archive is deployed, or until it has started where there is none. */
    public DemoServer start() {
        try {
            Files.createDirectories(base.resolve("log"));
            List<String> archives = archives();
            for (String archive : archives) {
                Files.deleteIfExists(base.resolve("deployments").resolve(archive + ".deployed"));
                Files.deleteIfExists(base.resolve("deployments").resolve(archive + ".failed"));
                Files.write(base.resolve("deployments").resolve(archive + ".dodeploy"), new byte[0]);
            }
            List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/standalone.sh").toString(),
                    "-Djboss.server.base.dir=" + base, "-Djboss.socket.binding.port-offset=" + offset));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(base.resolve("log/console.log").toFile()));
            builder.environment().keySet().removeIf(key -> key.startsWith("MUSUBI_") || key.equals("JAVA_OPTS"));
            builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
            builder.environment().putAll(environment);
            process = builder.start();
            await(START, "the archives are deployed", () -> archives.isEmpty() ? hasStarted() : archives.stream().allMatch(this::deployed));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the stand-ins out of the base directory, as a production layout does. */
    public DemoServer withoutStandins() throws IOException {
        Files.delete(base.resolve("deployments/standin.war"));
        return this;
    }

    public DemoServer withoutArchives() throws IOException {
        Files.delete(base.resolve("deployments/musubi.ear"));
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
        return base.resolve("data/demo");
    }

    public Path data() {
        return base.resolve("data");
    }

    /** Where a server of that name keeps its data, before there is one. */
    static Path data(String name) {
        return base(name).resolve("data");
    }

    private static Path base(String name) {
        return Path.of("target", name).toAbsolutePath();
    }

    public Path log() {
        return base.resolve("log");
    }

    /** Sign-in code of a resident or password of a clerk, as the README prints it. */
    String signInCode(String account) {
        return fromReadme(account + " (?:code|password): (\\S+)");
    }

    /** Six digits of a clerk's authenticator that were not used before; waits for them if it must. */
    String authenticatorCode(String account) {
        return Authenticator.code(fromReadme(account + " password: \\S+ TOTP secret: (\\S+)"));
    }

    /** Session cookie of a clerk who has signed in and not out, as far as tests know; empty for nobody. */
    String stay(String account) {
        return stays.getOrDefault(account, "");
    }

    void keepStay(String account, String session) {
        stays.put(account, session);
    }

    private String fromReadme(String pattern) {
        try {
            Matcher line = Pattern.compile("^" + pattern, Pattern.MULTILINE).matcher(Files.readString(demo().resolve("README")));
            if (!line.find()) {
                throw new AssertionError("the README has no " + pattern);
            }
            return line.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(base.resolve("deployments"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ear") || name.endsWith(".war")).toList();
        }
    }

    private boolean hasStarted() {
        requireAlive();
        try {
            Path log = base.resolve("log/server.log");
            return Files.exists(log) && Files.readString(log).contains("WFLYSRV0025");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean deployed(String archive) {
        if (Files.exists(base.resolve("deployments").resolve(archive + ".failed"))) {
            throw new AssertionError(archive + " did not deploy, see " + base.resolve("log/server.log"));
        }
        requireAlive();
        return Files.exists(base.resolve("deployments").resolve(archive + ".deployed"));
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("the server ended, see " + base.resolve("log/console.log"));
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

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                if (directory.getFileName().toString().equals("standalone_xml_history")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
