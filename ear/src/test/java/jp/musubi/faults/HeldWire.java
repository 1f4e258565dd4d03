package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.standin.installation.DemoInstallation;

/**
 * The wires between the parties of one node, laid through the test: a message can be held between two steps until the node is
 * dead, so that the place of a kill is chosen and not hit by chance.
 */
final class HeldWire implements AutoCloseable {

    private static final int PATIENCE = 60;
    private static final int JLIS = 12_443;

    private final RecordedWire toHub;
    private final RecordedWire toParties;
    private final RecordedWire toJlis;
    private final Path registrations;
    private final AtomicReference<Trap> trap = new AtomicReference<>();
    private final AtomicReference<Stops> stops = new AtomicReference<>();

    /** @param node whose base directory is fresh; its demo is installed here, so that the wires can be laid before it starts */
    HeldWire(DemoServer node) throws IOException, GeneralSecurityException {
        Path demo = node.demo();
        DemoInstallation.install(demo, Offsets.FIRST);
        toHub = new RecordedWire(demo, TwoOperators.address(TwoOperators.HUB, Offsets.FIRST), TwoOperators.PARTIES, this::passes);
        toParties = new RecordedWire(demo, TwoOperators.address(TwoOperators.EXCHANGE, Offsets.FIRST), TwoOperators.PARTIES, this::passes);
        toJlis = new RecordedWire(demo, TwoOperators.address(JLIS, Offsets.FIRST), TwoOperators.PARTIES, this::passes);
        registrations = demo.resolveSibling("registrations-over-the-wire");
        TwoOperators.copy(demo.resolve("registrations"), registrations, file -> true);
        Path parties = registrations.resolve("parties.csv");
        String addresses = Files.readString(parties);
        assertThat(addresses).contains(TwoOperators.address(TwoOperators.EXCHANGE, Offsets.FIRST));
        Files.writeString(parties, addresses.replace(TwoOperators.address(TwoOperators.EXCHANGE, Offsets.FIRST), toParties.url("")));
    }

    /** What sends the node's messages this way. */
    Map<String, String> environment() {
        return Map.of("MUSUBI_HUB_URL", toHub.url("/hub/v1"), "MUSUBI_JLIS_URL", toJlis.url("/jlis/v1"),
                "MUSUBI_HOME_REGISTRATIONS", registrations.toString());
    }

    /** From now on whatever comes to this step stays there. */
    Trap hold(Step step) {
        Trap set = new Trap(step);
        trap.set(set);
        return set;
    }

    /** From now on single matters stop; null for none. */
    void stop(Stops at) {
        stops.set(at);
    }

    /** Everything that the hub has answered to that path. */
    List<RecordedWire.Message> answeredByHub(String path) {
        return toHub.messages().stream().filter(message -> message.path().equals(path) && message.answer().startsWith("ey")).toList();
    }

    private void passes(String path, String request, boolean answer) throws IOException {
        Stops some = stops.get();
        if (some != null) {
            some.passes(path, request, answer);
        }
        Trap set = trap.get();
        if (set != null && set.step.isAt(path, answer)) {
            set.hold();
        }
    }

    @Override
    public void close() {
        toHub.close();
        toParties.close();
        toJlis.close();
    }

    /** Holds messages at a step. */
    final class Trap {

        private final Step step;
        private final CountDownLatch sprung = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        private Trap(Step step) {
            this.step = step;
        }

        Step step() {
            return step;
        }

        /** Until an exchange is there. */
        void await() {
            await(sprung, "an exchange comes to " + step);
        }

        /** Lets go what was held; with the node dead it reaches nobody. */
        void release() {
            trap.set(null);
            open.countDown();
        }

        private void hold() {
            sprung.countDown();
            await(open, "the node is killed at " + step);
        }

        private static void await(CountDownLatch latch, String what) {
            try {
                assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).as(what).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
