package jp.musubi.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.acceptance.DemoServer;

/** Takes a server down and waits for the JVM itself: its script may end first, and a dying JVM still holds files and ports. */
final class Down {

    private static final int SECONDS = 60;
    private static final int FRAMES = 6;

    private Down() {
    }

    static void kill(DemoServer server) {
        ProcessHandle jvm = jvm(server);
        server.kill();
        await(jvm);
    }

    static void stop(DemoServer server) {
        ProcessHandle jvm = jvm(server);
        server.stop();
        await(jvm);
    }

    /** Where the threads of a running server are that work for us: the tops of their stacks, each with how many are there. */
    static Map<String, Long> threads(DemoServer server) {
        try {
            Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    String.valueOf(server.pid()), "Thread.print").redirectErrorStream(true).start();
            String all = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\\R\\R")).filter(thread -> thread.contains("at jp.musubi")).map(Down::top)
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        } catch (IOException e) {
            return Map.of("not told: " + e, 0L);
        }
    }

    private static String top(String thread) {
        List<String> frames = thread.lines().map(String::strip).filter(line -> line.startsWith("at ")).map(line -> line.substring(3)).toList();
        String ours = frames.stream().filter(frame -> frame.startsWith("jp.musubi")).findFirst().orElseThrow();
        return frames.stream().limit(FRAMES).collect(Collectors.joining(" < ")) + " << " + ours;
    }

    private static ProcessHandle jvm(DemoServer server) {
        return ProcessHandle.of(server.pid()).orElseThrow();
    }

    private static void await(ProcessHandle jvm) {
        try {
            jvm.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the server's JVM does not end", e);
        }
    }
}
