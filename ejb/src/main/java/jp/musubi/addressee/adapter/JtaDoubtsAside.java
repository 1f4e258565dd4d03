package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.musubi.addressee.domain.DoubtsAside;
import jp.musubi.addressee.domain.LinkCandidate;
import jp.musubi.addressee.domain.LinkDoubt;
import jp.musubi.addressee.domain.LinkReviewRepository;
import jp.musubi.kernel.persistence.InstitutionBinding;

/** Doubts in a transaction of their own. */
@ApplicationScoped
class JtaDoubtsAside implements DoubtsAside {

    private final LinkReviewRepository reviews;
    private final InstitutionBinding binding;

    protected JtaDoubtsAside() {
        this(null, null);
    }

    @Inject
    JtaDoubtsAside(LinkReviewRepository reviews, InstitutionBinding binding) {
        this.reviews = reviews;
        this.binding = binding;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(LinkDoubt doubt, List<LinkCandidate> candidates) {
        binding.actAs(doubt.institution());
        reviews.add(doubt);
        candidates.forEach(reviews::add);
    }
}
