package jp.musubi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What figures are worthless without: when, on what, of which commit. */
final class Machine {

    private Machine() {
    }

    static String heading() {
        return "### " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", commit " + commit();
    }

    static String description() {
        return "Machine: " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memory() + " MB, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", load before the run "
                + load() + ". Java " + System.getProperty("java.runtime.version") + ".";
    }

    private static String commit() {
        String commit = run("git", "rev-parse", "--short", "HEAD");
        return commit.isEmpty() ? "unknown" : commit + (run("git", "status", "--porcelain", "--untracked-files=no").isEmpty()
                ? "" : " with local changes");
    }

    private static String processor() {
        return line("/proc/cpuinfo", "model name").replaceFirst(".*:\\s*", "");
    }

    private static long memory() {
        String kilobytes = line("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024;
    }

    private static String load() {
        return line("/proc/loadavg", "").split(" ")[0];
    }

    private static String line(String file, String start) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
