package jp.musubi.kernel.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.musubi.kernel.persistence.InstitutionBinding;

/** The caller's own institution, or the one that a party's or a job's transaction was bound to. */
@ApplicationScoped
class BoundInstitution implements ActingInstitution {

    private final CurrentCaller caller;
    private final InstitutionBinding binding;

    protected BoundInstitution() {
        this(null, null);
    }

    @Inject
    BoundInstitution(CurrentCaller caller, InstitutionBinding binding) {
        this.caller = caller;
        this.binding = binding;
    }

    @Override
    public String code() {
        Caller current = caller.get();
        return current.actsForInstitution() ? current.institution() : binding.institution();
    }
}
