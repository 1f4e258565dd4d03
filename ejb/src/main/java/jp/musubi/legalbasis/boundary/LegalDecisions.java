package jp.musubi.legalbasis.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
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

    private static final String PUBLIC_OFFICES = "which office is there for what is public";

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

    /** Codes of the 特定個人情報 that a department decides on when others ask for it. */
    @RolesAllowed(Roles.STAFF)
    @Audited("legalbasis.answering-department.list")
    @DisclosesNothing(PUBLIC_OFFICES)
    public Set<String> informationAnsweredBy(@NotNull @Pattern(regexp = LegalFormats.INSTITUTION) String institution,
            @NotNull @Pattern(regexp = LegalFormats.DEPARTMENT) String department, @NotNull LocalDate on) {
        return library.answering().of(institution, department, on);
    }

    /** Whether the institution has such a department. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("legalbasis.department.check")
    @DisclosesNothing(PUBLIC_OFFICES)
    public boolean isDepartment(@NotNull @Pattern(regexp = LegalFormats.INSTITUTION) String institution,
            @NotNull @Pattern(regexp = LegalFormats.DEPARTMENT) String department, @NotNull LocalDate on) {
        return library.departments().isKnown(institution, department, on);
    }

    /** Codes of the 事務 that a department carries out. */
    @RolesAllowed(Roles.STAFF)
    @Audited("legalbasis.department-task.list")
    @DisclosesNothing(PUBLIC_OFFICES)
    public Set<String> tasksOf(@NotNull @Pattern(regexp = LegalFormats.INSTITUTION) String institution,
            @NotNull @Pattern(regexp = LegalFormats.DEPARTMENT) String department, @NotNull LocalDate on) {
        return library.tasks().of(institution, department, on);
    }

    /** Whether any department of the institution decides on it. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.answering-department.check")
    @DisclosesNothing(PUBLIC_OFFICES)
    public boolean isAnswered(@NotNull @Pattern(regexp = LegalFormats.INSTITUTION) String institution,
            @NotNull @Pattern(regexp = LegalFormats.INFORMATION) String information, @NotNull LocalDate on) {
        return library.answering().isAnybodys(institution, information, on);
    }
}
