package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.addressee.domain.Reverification;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 紐付けの点検, for the job that does it by night. */
@Stateless
@DenyAll
@Guarded
public class LinkReverifications {

    private final Reverification reverification;
    private final InstitutionBinding binding;

    protected LinkReverifications() {
        this(null, null);
    }

    @Inject
    public LinkReverifications(Reverification reverification, InstitutionBinding binding) {
        this.reverification = reverification;
        this.binding = binding;
    }

    /** Every institution that registers anybody here. */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.link_reverification.institutions")
    @DisclosesNothing("codes of institutions")
    public List<String> institutions() {
        return reverification.institutions();
    }

    /**
     * Checks the day's next persons in one commit and moves the checkpoint.
     *
     * @return whether the day's run is done
     */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.link_reverification.check")
    @DisclosesNothing("shows nobody anything; what it finds waits in the list of doubts, which is shown with an entry")
    public boolean checkChunk(@NotNull @Pattern(regexp = RecordFormats.INSTITUTION) String institution, @NotNull LocalDate day,
            @Min(1) @Max(10_000) int persons) {
        binding.actAs(institution);
        return reverification.checkChunk(institution, day, persons);
    }
}
