package jp.musubi.linkage.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.domain.LateAnswering;

/** Hands clerks' decisions to the hub as the node itself; no transaction is open while it waits for the hub. */
@Stateless
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LateAnswers {

    private final LateAnswering answering;

    protected LateAnswers() {
        this(null);
    }

    @Inject
    public LateAnswers(LateAnswering answering) {
        this.answering = answering;
    }

    @DisclosesNothing("carries what a clerk decided to hand over and the decision recorded")
    public int sweep(String institution, int max) {
        return answering.sweep(institution, max);
    }
}
