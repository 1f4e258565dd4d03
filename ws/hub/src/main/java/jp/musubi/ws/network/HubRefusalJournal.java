package jp.musubi.ws.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import jp.musubi.kernel.audit.AuditOf;
import jp.musubi.kernel.audit.AuditTrail;
import jp.musubi.kernel.security.Caller;

/** Notes what HTTP itself turned away before any door saw it; doors note their own refusals. */
@ApplicationScoped
public class HubRefusalJournal {

    private final AuditTrail audit;

    protected HubRefusalJournal() {
        this(null);
    }

    @Inject
    public HubRefusalJournal(@AuditOf("network") AuditTrail audit) {
        this.audit = audit;
    }

    void note(HubProblem problem, Principal principal) {
        if (problem.isOfTheEdge()) {
            audit.refused("network.wire.refused", principal == null ? Caller.NOBODY : caller(principal.getName()), problem.code());
        }
    }

    private static Caller caller(String name) {
        try {
            return Caller.parse(name);
        } catch (IllegalArgumentException foreign) {
            return Caller.NOBODY;
        }
    }
}
