package jp.musubi.disclosure.adapter;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import jp.musubi.disclosure.domain.Chain;
import jp.musubi.disclosure.domain.ChainRepository;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Roles;

/** The sequencer's transactions, one institution and one chunk each. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChainLinker {

    private final ChainRepository chains;
    private final InstitutionBinding institutions;
    private final Clock clock;

    protected ChainLinker() {
        this(null, null, null);
    }

    @Inject
    public ChainLinker(ChainRepository chains, InstitutionBinding institutions, Clock clock) {
        this.chains = chains;
        this.institutions = institutions;
        this.clock = clock;
    }

    @RolesAllowed(Roles.JOB)
    public List<String> waitingInstitutions() {
        return chains.waitingInstitutions();
    }

    /** @return whether the institution may have more waiting */
    @RolesAllowed(Roles.JOB)
    @DisclosesNothing("hashes of entries only")
    public boolean chain(String institution) {
        institutions.actAs(institution);
        return new Chain(chains, clock).next(institution) == Chain.CHUNK;
    }
}
