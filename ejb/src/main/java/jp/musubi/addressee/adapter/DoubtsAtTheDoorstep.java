package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.musubi.addressee.domain.DoubtsAside;
import jp.musubi.addressee.domain.LinkCandidate;
import jp.musubi.addressee.domain.LinkDoubt;
import jp.musubi.kernel.security.Doorstep;

/** Doubts that are written once the refused message's transaction has given back its connection and the numbering lock. */
@ApplicationScoped
class DoubtsAtTheDoorstep implements DoubtsAside {

    private final Doorstep doorstep;
    private final LateDoubts late;

    protected DoubtsAtTheDoorstep() {
        this(null, null);
    }

    @Inject
    DoubtsAtTheDoorstep(Doorstep doorstep, LateDoubts late) {
        this.doorstep = doorstep;
        this.late = late;
    }

    @Override
    public void keep(LinkDoubt doubt, List<LinkCandidate> candidates) {
        doorstep.afterwards(() -> late.write(doubt, candidates));
    }
}
