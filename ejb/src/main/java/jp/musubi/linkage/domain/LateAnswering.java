package jp.musubi.linkage.domain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.musubi.kernel.error.BusinessException;

/** Carries answers that a clerk decided to the hub, until it has taken them; the provision's row is the outbox. */
public final class LateAnswering {

    private static final Logger LOG = System.getLogger(LateAnswering.class.getName());

    private final ProvisionRepository provisions;
    private final HubGateway hub;
    private final Sealer sealer;
    private final LinkageTransactions transactions;
    private final Clock clock;

    public LateAnswering(ProvisionRepository provisions, HubGateway hub, Sealer sealer, LinkageTransactions transactions,
            Clock clock) {
        this.provisions = provisions;
        this.hub = hub;
        this.sealer = sealer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Hands in what is due. */
    public int sweep(String institution, int max) {
        List<LateAnswer> due = transactions.run(institution, () -> claim(institution, max));
        due.forEach(this::deliver);
        return due.size();
    }

    private List<LateAnswer> claim(String institution, int max) {
        Instant now = clock.instant();
        List<Provision> due = provisions.takeDue(institution, now, max);
        due.forEach(provision -> provision.claim(now));
        return due.stream().map(provision -> LateAnswer.of(provision, sealer)).toList();
    }

    private void deliver(LateAnswer answer) {
        try {
            hub.answerLate(answer);
            transactions.run(answer.institution(), () -> provisions.take(answer.institution(), answer.managementNumber())
                    .ifPresent(Provision::delivered));
        } catch (BusinessException undelivered) {
            LOG.log(Level.INFO, "late answer {0} stays queued: {1}", answer.managementNumber(), undelivered.code());
        }
    }
}
