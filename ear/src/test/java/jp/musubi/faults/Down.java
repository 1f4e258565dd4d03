package jp.musubi.faults;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.musubi.acceptance.DemoServer;

/** Takes a server down and waits for the JVM itself: its script may end first, and a dying JVM still holds files and ports. */
final class Down {

    private static final int SECONDS = 60;

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
