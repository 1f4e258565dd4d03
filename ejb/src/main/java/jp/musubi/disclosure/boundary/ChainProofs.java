package jp.musubi.disclosure.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jp.musubi.disclosure.domain.ChainProof;
import jp.musubi.disclosure.domain.ChainRepository;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** Proves that an institution's log is as it was written, or names the first entry that is not. */
@Stateless
@DenyAll
@Guarded
public class ChainProofs {

    private final ChainRepository chains;
    private final InstitutionBinding institutions;
    private final CurrentCaller caller;
    private final ActingInstitution acting;

    protected ChainProofs() {
        this(null, null, null, null);
    }

    @Inject
    public ChainProofs(ChainRepository chains, InstitutionBinding institutions, CurrentCaller caller,
            ActingInstitution acting) {
        this.chains = chains;
        this.institutions = institutions;
        this.caller = caller;
        this.acting = acting;
    }

    @RolesAllowed({Roles.STAFF, Roles.JOB})
    @Audited("disclosure.chain.prove")
    @DisclosesNothing("hashes and an entry id say nothing about a person")
    public ChainReport prove(@NotNull @Pattern(regexp = RecordFormats.INSTITUTION) String institution) {
        if (caller.get().kind() == Caller.Kind.JOB) {
            institutions.actAs(institution);
        }
        return new ChainProof(chains, acting.checked(institution, DisclosureError.FOREIGN_INSTITUTION)).run();
    }
}
