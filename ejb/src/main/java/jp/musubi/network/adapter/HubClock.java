package jp.musubi.network.adapter;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;
import jp.musubi.network.domain.AcquisitionDesk;
import jp.musubi.network.domain.AcquisitionRepository;
import jp.musubi.network.domain.AnswerForwarding;
import jp.musubi.network.domain.CollectionAnswerRepository;
import jp.musubi.network.domain.HubNonces;
import jp.musubi.network.domain.HubTransactions;

/** What the hub does by the clock: delivers late answers, erases what it may keep no longer. */
@Singleton
@WorksFor(NodeZone.HUB)
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HubClock {

    /** Behind expiry, for clocks that run apart. */
    private static final Duration NONCE_GRACE = Duration.ofMinutes(10);

    private final AtomicBoolean delivering = new AtomicBoolean();

    @Inject
    private AnswerForwarding answers;
    @Inject
    private AcquisitionRepository acquisitions;
    @Inject
    private CollectionAnswerRepository collections;
    @Inject
    private HubNonces nonces;
    @Inject
    private HubTransactions transactions;
    @Inject
    private Clock clock;

    /** A delivery waits for other parties: the next tick does not start a second round beside it. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void deliverLateAnswers() {
        if (delivering.compareAndSet(false, true)) {
            try {
                answers.sweep();
            } finally {
                delivering.set(false);
            }
        }
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void forget() {
        Instant now = clock.instant();
        transactions.run(() -> {
            nonces.forgetExpired(now.minus(NONCE_GRACE));
            acquisitions.eraseIssuedBefore(now.minus(AcquisitionDesk.LIFETIME));
            collections.eraseBefore(now.minus(AcquisitionDesk.LIFETIME));
        });
    }
}
