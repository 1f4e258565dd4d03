package jp.musubi.linkage.adapter;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.linkage.domain.ActingFor;

/** Binds the running transaction to an institution, where the caller's identity (hub, job) does not. */
@ApplicationScoped
class InstitutionBindings implements ActingFor {

    /** Under this key the guard, too, keeps the institution of the transaction. */
    private static final String BOUND = "jp.musubi.institution";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private final InstitutionBinding database;

    protected InstitutionBindings() {
        this(null);
    }

    @Inject
    InstitutionBindings(InstitutionBinding database) {
        this.database = database;
    }

    @Override
    public void actAs(String institution) {
        database.actAs(institution);
        transaction.putResource(BOUND, institution);
    }
}
