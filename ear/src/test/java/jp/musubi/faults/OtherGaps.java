package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Store;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Population;

/** What one kill finds besides the exchange that is answered automatically: every gap of a late answer, every gap of acquiring a 符号. */
final class OtherGaps {

    private static final Logger LOG = Logger.getLogger(OtherGaps.class.getName());

    private final HeldWire wire;
    private final LateAnswers late;
    private final Newcomers newcomers;
    private final Stops stops;
    private final List<Gap> all = new ArrayList<>();
    private boolean found;

    /** @param first which gap comes first; in the last, the message is held and under way, in the others the wire is cut */
    OtherGaps(DemoServer server, HeldWire wire, Agency child, int first) throws IOException {
        this.wire = wire;
        List<LateStep> ofAnswers = from(first, LateStep.values());
        List<CodeStep> ofCodes = from(first, CodeStep.values());
        all.addAll(ofAnswers);
        all.addAll(ofCodes);
        stops = new Stops(ofAnswers.get(ofAnswers.size() - 1), ofCodes.get(ofCodes.size() - 1));
        Population population = Population.in(server.demo());
        late = new LateAnswers(server, child, DemoCases.of(population), ofAnswers);
        newcomers = new Newcomers(new Agency(server, DemoSystem.MUSUBI_REGISTRY), child, population, ofCodes);
    }

    /** Each matter comes to its gap and stands there, until the node is killed. */
    void reach() {
        wire.stop(stops);
        CompletableFuture<Void> moving = CompletableFuture.runAsync(() -> newcomers.reach(stops));
        late.reach(stops);
        moving.join();
    }

    /** After the first kill: the books show each matter exactly where its wire was cut. Later kills find them on their way again. */
    void areIn(Store store) throws SQLException {
        if (found) {
            return;
        }
        found = true;
        stops.release();
        wire.stop(null);
        Map<String, Gap> standing = LateStep.standing(store);
        standing.putAll(CodeStep.standing(store));
        assertThat(stops.reached().values()).as("gaps reached").containsAll(all);
        assertThat(standing).as("what the dead node's books show").containsAllEntriesOf(stops.reached());
        LOG.info(() -> "stood still: " + stops.reached().values());
    }

    Set<String> managementNumbers() {
        Set<String> numbers = new HashSet<>(late.managementNumbers());
        numbers.addAll(newcomers.managementNumbers());
        return numbers;
    }

    void areAnswered() {
        late.areDelivered();
        newcomers.areAnswered();
    }

    void areBookedOnce(Store store) throws SQLException {
        try (Connection platform = store.platform(); Connection hub = store.hub()) {
            late.areBookedOnce(platform, hub);
            newcomers.areBookedOnce(platform, hub);
        }
        assertThat(LateStep.owed(store)).as("answers that somebody still has to bring").isEmpty();
        newcomers.leaveNoNumber(wire, store);
    }

    private static <T> List<T> from(int first, T[] gaps) {
        List<T> rotated = new ArrayList<>(Arrays.asList(gaps));
        Collections.rotate(rotated, first);
        return rotated;
    }
}
