package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Visitor;

/** A clerk of 縁町's tax office who decides on what may not be answered automatically. */
final class Clerk {

    private static final String ACCOUNT = "clerk-enishi-tax";
    private static final int FOUND = 302;

    private final DemoServer server;
    private final Visitor visitor;

    Clerk(DemoServer server) {
        this.server = server;
        this.visitor = Visitor.signedIn(server, server.staff("/"), ACCOUNT);
    }

    /** @param decision PERMIT or REFUSE */
    void decide(String managementNumber, String decision) {
        URI page = server.staff("/linkage/incoming-decide.xhtml?number=" + managementNumber);
        assertThat(visitor.submit(page, Map.of("form:decision:input", decision, "form:reason:input", "confirmed", "form:send", "send")).statusCode())
                .as("the page takes the decision on " + managementNumber).isEqualTo(FOUND);
    }
}
