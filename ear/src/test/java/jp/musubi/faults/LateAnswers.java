package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoCases;

/** Inquiries that a clerk of the provider decides, each stopped at another gap on the way of its answer. */
final class LateAnswers {

    private static final Duration DELIVERED = Duration.ofMinutes(2);
    private static final Map<DemoCase, String> DECISIONS = Map.of(DemoCase.AUTOMATIC_ANSWER_DISABLED, "PERMIT", DemoCase.PROTECTED_PERSON, "REFUSE");
    private static final Map<String, String> ENDS = Map.of("PERMIT", "PROVIDED", "REFUSE", "REFUSED_BY_PROVIDER");

    private final Agency requester;
    private final Clerk clerk;
    private final Map<String, String> decisions = new LinkedHashMap<>();
    private final List<LateStep> gaps;

    /** @param gaps in the order in which they are reached */
    LateAnswers(DemoServer server, Agency requester, DemoCases cases, List<LateStep> gaps) throws IOException {
        this.requester = requester;
        this.gaps = gaps;
        this.clerk = new Clerk(server);
        List<DemoCase> kinds = List.copyOf(DECISIONS.keySet());
        for (int i = 0; i < gaps.size(); i++) {
            DemoCase kind = kinds.get(i % kinds.size());
            String number = requester.ask(Agency.newMessageId(), cases.addresseeNumbers(kind).get(0), kind.inquired());
            assertThat(requester.settled(number)).isEqualTo("WAITING_MANUAL");
            decisions.put(number, DECISIONS.get(kind));
        }
    }

    /** The clerk decides on all of them; the last one's message is held. */
    void reach(Stops stops) {
        List<String> numbers = List.copyOf(decisions.keySet());
        for (int i = 0; i < gaps.size(); i++) {
            stops.stop(numbers.get(i), gaps.get(i));
            if (i == gaps.size() - 1) {
                gaps.subList(0, i).forEach(stops::await);
            }
            clerk.decide(numbers.get(i), decisions.get(numbers.get(i)));
        }
        stops.await(gaps.get(gaps.size() - 1));
    }

    Set<String> managementNumbers() {
        return decisions.keySet();
    }

    /** What the requester sees in the end; nothing of a decision is lost. */
    void areDelivered() {
        decisions.forEach((number, decision) -> DemoServer.await(DELIVERED, decision + " reaches the requester of " + number, () -> {
            try {
                return requester.state(number).equals(ENDS.get(decision));
            } catch (IOException e) {
                return false;
            }
        }));
    }

    /** One provision with one decision each, and of each side one record of each event. */
    void areBookedOnce(Connection platform, Connection hub) throws SQLException {
        for (Map.Entry<String, String> decided : decisions.entrySet()) {
            String number = decided.getKey();
            String outcome = decided.getValue().equals("PERMIT") ? "PROVIDED" : "REFUSED";
            assertThat(Rows.column(platform, "select state from linkage.provision where management_number = ?", number)).containsExactly(outcome);
            for (String side : List.of("REQUESTER", "PROVIDER")) {
                assertThat(Rows.column(platform, "select event from disclosure.entry where management_number = ? and side = ?", number, side))
                        .as("records of the " + side).containsExactlyInAnyOrder("REQUESTED", "HELD", outcome);
            }
            assertThat(Rows.column(hub, "select event from network.network_record where management_number = ?", number))
                    .as("records of the hub").containsExactlyInAnyOrder("REQUESTED", "ANSWERED");
            assertThat(Rows.column(hub, "select signed_request from network.exchange where management_number = ?", number)).containsOnlyNulls();
        }
    }
}
