package jp.musubi.batch.addressee.plannedmove;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.security.Roles;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/**
 * Carries out every plan whose day has come: right after midnight in Tokyo, and every ten minutes what a node that was down, or a failure,
 * left over. Each plan is a commit of its own under the institution's numbering lock, so several nodes may do it at once, and one
 * that dies leaves nothing half done.
 */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlannedMoveClock {

    private static final Logger LOG = Logger.getLogger(PlannedMoveClock.class.getName());
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final PlannedMoveEntrance entrance;

    protected PlannedMoveClock() {
        this(null);
    }

    @Inject
    public PlannedMoveClock(PlannedMoveEntrance entrance) {
        this.entrance = entrance;
    }

    @Schedule(hour = "*", minute = "*/10", second = "5", timezone = "Asia/Tokyo", persistent = false)
    void carryOut() {
        attempt(entrance::institutions, List.<String>of()).forEach(this::carryOut);
    }

    private void carryOut(String institution) {
        UUID last = FIRST;
        while (last != null) {
            UUID after = last;
            List<UUID> batch = attempt(() -> entrance.due(institution, after, BATCH), List.of());
            batch.forEach(plan -> carryOut(institution, plan));
            last = batch.size() < BATCH ? null : batch.get(BATCH - 1);
        }
    }

    /** What fails stays open for the next round, and the clerks see why. */
    private void carryOut(String institution, UUID plan) {
        attempt(() -> entrance.apply(institution, plan), false, code -> attempt(() -> entrance.noteFailure(institution, plan, code), false));
    }

    private static <T> T attempt(Supplier<T> work, T otherwise) {
        return attempt(work, otherwise, code -> { });
    }

    /** A failure is in the log, and the others go on. */
    private static <T> T attempt(Supplier<T> work, T otherwise, Consumer<String> failed) {
        try {
            return work.get();
        } catch (BusinessException refused) {
            LOG.warning(() -> refused.code() + " " + refused.text(Locale.JAPANESE));
            failed.accept(refused.code());
        } catch (EJBException unforeseen) {
            LOG.log(Level.WARNING, unforeseen, () -> "A planned move waits for the next round");
            failed.accept(KernelError.UNEXPECTED.code());
        }
        return otherwise;
    }
}
