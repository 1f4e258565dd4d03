package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.musubi.addressee.domain.LinkCandidate;
import jp.musubi.addressee.domain.LinkDoubt;
import jp.musubi.addressee.domain.LinkReviewRepository;
import jp.musubi.addressee.domain.NumberingRepository;
import jp.musubi.kernel.persistence.InstitutionBinding;

/** Writes doubts in a transaction of their own, each once: the same refusal may have come twice before the first was written. */
@ApplicationScoped
class LateDoubts {

    private final NumberingRepository numberings;
    private final LinkReviewRepository reviews;
    private final InstitutionBinding binding;

    protected LateDoubts() {
        this(null, null, null);
    }

    @Inject
    LateDoubts(NumberingRepository numberings, LinkReviewRepository reviews, InstitutionBinding binding) {
        this.numberings = numberings;
        this.reviews = reviews;
        this.binding = binding;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(LinkDoubt doubt, List<LinkCandidate> candidates) {
        binding.actAs(doubt.institution());
        numberings.lock(doubt.institution());
        if (!reviews.isKnown(doubt.institution(), doubt.fingerprint())) {
            reviews.add(doubt);
            candidates.forEach(reviews::add);
        }
    }
}
