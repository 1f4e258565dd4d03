package jp.musubi.linkage.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.kernel.envelope.NonceStore;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;
import jp.musubi.linkage.domain.ServedInstitutions;

/**
 * What the intermediary server does by the clock, on every node: sends what is due, carries late answers, acquires 符号,
 * forgets stale nonces.
 * Row locks share the work between nodes; a round that waits for other parties is not started a second time beside it.
 */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@DependsOn("Migrations")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkageClock {

    private static final Logger LOG = Logger.getLogger(LinkageClock.class.getName());
    private static final int INQUIRIES = 100;
    private static final int LATE_ANSWERS = 20;
    private static final int BATCHES = 20;
    /** Behind expiry, for clocks that run apart. */
    private static final Duration NONCE_GRACE = Duration.ofMinutes(10);

    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean answering = new AtomicBoolean();
    private final AtomicBoolean acquiring = new AtomicBoolean();

    @Inject
    private ServedInstitutions institutions;
    @Inject
    private InquiryDispatcher dispatcher;
    @Inject
    private DispatchQueue queue;
    @Inject
    private LateAnswers lateAnswers;
    @Inject
    private CodeAcquisitions codes;
    @Inject
    private NonceStore nonces;
    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void send() {
        round(sending, institution -> dispatcher.claimDue(institution, INQUIRIES).forEach(queue::offer));
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void answer() {
        round(answering, institution -> lateAnswers.sweep(institution, LATE_ANSWERS));
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void acquire() {
        round(acquiring, this::acquire);
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void forget() {
        nonces.forgetExpired(clock.instant().minus(NONCE_GRACE));
    }

    private void acquire(String institution) {
        int batches = 0;
        while (batches < BATCHES && codes.advance(institution)) {
            batches++;
        }
    }

    private void round(AtomicBoolean underWay, Consumer<String> work) {
        if (!underWay.compareAndSet(false, true)) {
            return;
        }
        try {
            institutions.codes().forEach(institution -> visit(institution, work));
        } finally {
            underWay.set(false);
        }
    }

    private static void visit(String institution, Consumer<String> work) {
        try {
            work.accept(institution);
        } catch (EJBException interrupted) {
            LOG.log(Level.WARNING, interrupted, () -> "the round of " + institution + " goes on at the next tick");
        }
    }
}
