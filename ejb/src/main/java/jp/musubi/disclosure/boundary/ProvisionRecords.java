package jp.musubi.disclosure.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import jp.musubi.disclosure.domain.EntryRepository;
import jp.musubi.disclosure.domain.Recording;
import jp.musubi.disclosure.domain.SubjectKeys;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/**
 * 情報提供等記録. Each side of an exchange notes what was asked and what came of it, in the transaction of its own step
 * (番号法 Article 23). Saying the same again changes nothing.
 */
@Stateless
@DenyAll
@Guarded
public class ProvisionRecords {

    private final Recording recording;
    private final ActingInstitution institution;

    protected ProvisionRecords() {
        this(null, null, null, null);
    }

    @Inject
    public ProvisionRecords(EntryRepository entries, SealingKeys keys, ActingInstitution institution, Clock clock) {
        this.recording = new Recording(entries, new SubjectKeys(keys), clock);
        this.institution = institution;
    }

    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("disclosure.provision.requested")
    @DisclosesNothing("writes an entry and answers nothing")
    public void requested(@NotNull @Valid ProvisionRequested request) {
        institution.checked(request.institution(), DisclosureError.FOREIGN_INSTITUTION);
        recording.requested(request);
    }

    /** @throws jp.musubi.kernel.error.BusinessException REQUEST_NOT_RECORDED, RECORDED_DIFFERENTLY */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("disclosure.provision.answered")
    @DisclosesNothing("writes an entry and answers nothing")
    public void answered(@NotNull @Valid ProvisionAnswered answer) {
        recording.answered(institution.code(), answer);
    }

    /**
     * Request and answer of one exchange at the side that gives both in one transaction.
     *
     * @throws jp.musubi.kernel.error.BusinessException RECORDED_DIFFERENTLY
     */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("disclosure.provision.answered-at-once")
    @DisclosesNothing("writes entries and answers nothing")
    public void answeredAtOnce(@NotNull @Valid ProvisionRequested request, @NotNull @Valid ProvisionAnswered answer) {
        institution.checked(request.institution(), DisclosureError.FOREIGN_INSTITUTION);
        recording.answeredAtOnce(request, answer);
    }
}
