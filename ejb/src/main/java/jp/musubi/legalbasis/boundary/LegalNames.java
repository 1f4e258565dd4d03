package jp.musubi.legalbasis.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.legalbasis.domain.LegalDirectory;
import jp.musubi.legalbasis.domain.LegalLibrary;

/** Names behind the codes of the legal table. A code that the table does not know (an old record's) is its own name. */
@Stateless
@DenyAll
@Guarded
public class LegalNames {

    private static final String PUBLIC_LAW = "names of law and of institutions are public";

    private final LegalLibrary library;

    protected LegalNames() {
        this(null);
    }

    @Inject
    public LegalNames(LegalLibrary library) {
        this.library = library;
    }

    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.ADMINISTRATOR, Roles.RESIDENT, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.name.institution")
    @DisclosesNothing(PUBLIC_LAW)
    public String institution(@NotNull @Pattern(regexp = LegalFormats.INSTITUTION) String code) {
        return names().institution(code);
    }

    /** The name that a department had on a day. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.RESIDENT, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.name.department")
    @DisclosesNothing(PUBLIC_LAW)
    public String department(@NotNull @Pattern(regexp = LegalFormats.INSTITUTION) String institution,
            @NotNull @Pattern(regexp = LegalFormats.DEPARTMENT) String code, @NotNull LocalDate on) {
        return library.departments().name(institution, code, on);
    }

    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.RESIDENT, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.name.task")
    @DisclosesNothing(PUBLIC_LAW)
    public String task(@NotNull @Pattern(regexp = LegalFormats.TASK) String code) {
        return names().task(code);
    }

    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.RESIDENT, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.name.procedure")
    @DisclosesNothing(PUBLIC_LAW)
    public String procedure(@NotNull @Pattern(regexp = LegalFormats.PROCEDURE) String code) {
        return names().procedure(code);
    }

    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.RESIDENT, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.name.information")
    @DisclosesNothing(PUBLIC_LAW)
    public String information(@NotNull @Pattern(regexp = LegalFormats.INFORMATION) String code) {
        return names().information(code);
    }

    /** The procedure's purpose in plain words, for sentences to residents. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.RESIDENT, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.name.plain-purpose")
    @DisclosesNothing(PUBLIC_LAW)
    public String plainPurpose(@NotNull @Pattern(regexp = LegalFormats.PROCEDURE) String procedure) {
        return names().plainPurpose(procedure);
    }

    /** The information in plain words, for sentences to residents. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.RESIDENT, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.name.plain-information")
    @DisclosesNothing(PUBLIC_LAW)
    public String plainInformation(@NotNull @Pattern(regexp = LegalFormats.INFORMATION) String code) {
        return names().plainInformation(code);
    }

    /** What a requester's department may ask for on a day: of what the law lets the requester ask, the department's tasks. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.RESIDENT, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.permitted-inquiry.list")
    @DisclosesNothing(PUBLIC_LAW)
    public List<PermittedInquiry> permittedInquiries(@NotNull @Pattern(regexp = LegalFormats.INSTITUTION) String requester,
            @NotNull @Pattern(regexp = LegalFormats.DEPARTMENT) String department, @NotNull LocalDate on) {
        Set<String> tasks = library.tasks().of(requester, department, on);
        return names().permittedInquiries(requester, on).stream().filter(inquiry -> tasks.contains(inquiry.task())).toList();
    }

    /** Institutions that may be asked under an entry's provider (type or code) on a day, for select boxes. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.RESIDENT, Roles.PARTY, Roles.JOB})
    @Audited("legalbasis.provider.list")
    @DisclosesNothing(PUBLIC_LAW)
    public List<InstitutionName> providers(@NotNull @Pattern(regexp = LegalFormats.INSTITUTION + "|[A-Z_]{1,40}") String provider,
            @NotNull LocalDate on) {
        return names().institutionsMeantBy(provider, on);
    }

    private LegalDirectory names() {
        return library.directory();
    }
}
