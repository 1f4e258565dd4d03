package jp.musubi.legalbasis.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.legalbasis.domain.LegalLibrary;

/** The platform's own look at its imported table, before it asks and before it answers. The hub decides over its own. */
@Stateless
@DenyAll
@Guarded
public class LegalDecisions {

    private final LegalLibrary library;

    protected LegalDecisions() {
        this(null);
    }

    @Inject
    public LegalDecisions(LegalLibrary library) {
        this.library = library;
    }

    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.permission.decide")
    @DisclosesNothing("a decision over public law; no person is part of the question")
    public PermissionDecision decide(@NotNull @Valid PermissionQuestion question) {
        return library.table().decide(question);
    }
}
