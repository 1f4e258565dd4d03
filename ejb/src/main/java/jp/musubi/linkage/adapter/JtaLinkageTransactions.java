package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.linkage.domain.LinkageTransactions;

/** A transaction of its own, bound to one institution for the database and for the rooms that are called in it. */
@ApplicationScoped
class JtaLinkageTransactions implements LinkageTransactions {

    private final InstitutionBinding binding;

    protected JtaLinkageTransactions() {
        this(null);
    }

    @Inject
    JtaLinkageTransactions(InstitutionBinding binding) {
        this.binding = binding;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T run(String institution, Supplier<T> work) {
        binding.actAs(institution);
        return work.get();
    }
}
