package jp.musubi.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Method;

/** Finds the 監査証跡 that a door's refusals belong to. */
@ApplicationScoped
public class AuditTrails {

    private static final int ROOM = 2; // jp.musubi.<room>

    private final AuditTrail platform;
    private final Instance<AuditTrail> ofOperators;

    protected AuditTrails() {
        this(null, null);
    }

    @Inject
    public AuditTrails(AuditTrail platform, @Any Instance<AuditTrail> ofOperators) {
        this.platform = platform;
        this.ofOperators = ofOperators;
    }

    /** The trail of the room's own operator, else the platform's. */
    public AuditTrail of(Method door) {
        String room = door.getDeclaringClass().getPackageName().split("\\.")[ROOM];
        Instance<AuditTrail> own = ofOperators.select(new AuditOf.Literal(room));
        return own.isResolvable() ? own.get() : platform;
    }
}
