package jp.musubi.disclosure.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.kernel.security.Roles;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/** Chains what was committed unchained, every second on every node; the head's row lock lets one of them do it. */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@DependsOn("Migrations")
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainSequencer {

    private static final Logger LOG = Logger.getLogger(ChainSequencer.class.getName());

    private final ChainLinker linker;

    protected ChainSequencer() {
        this(null);
    }

    @Inject
    public ChainSequencer(ChainLinker linker) {
        this.linker = linker;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void chainAll() {
        linker.waitingInstitutions().forEach(this::chain);
    }

    private void chain(String institution) {
        try {
            while (linker.chain(institution)) {
                LOG.log(Level.FINE, "More entries of {0} wait for the chain", institution);
            }
        } catch (EJBException e) {
            LOG.log(Level.WARNING, e, () -> "The chain of " + institution + " waits for the next second");
        }
    }
}
