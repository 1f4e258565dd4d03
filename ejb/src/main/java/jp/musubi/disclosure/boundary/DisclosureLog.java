package jp.musubi.disclosure.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import jp.musubi.disclosure.domain.EntryRepository;
import jp.musubi.disclosure.domain.Recording;
import jp.musubi.disclosure.domain.SubjectKeys;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** Where every room notes that a person's data were read, in the transaction that reads them. */
@Stateless
@DenyAll
@Guarded
public class DisclosureLog {

    private final Recording recording;
    private final CurrentCaller caller;
    private final ActingInstitution institution;

    protected DisclosureLog() {
        this(null, null, null, null, null);
    }

    @Inject
    public DisclosureLog(EntryRepository entries, SealingKeys keys, CurrentCaller caller, ActingInstitution institution,
            Clock clock) {
        this.recording = new Recording(entries, new SubjectKeys(keys), clock);
        this.caller = caller;
        this.institution = institution;
    }

    /** A look at a person of the institution that the transaction acts for. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("disclosure.read.record")
    @DisclosesNothing("writes an entry and answers nothing")
    public void read(@NotNull @Valid ReadEntry read) {
        readEach(List.of(read));
    }

    /** Looks at several people at once, such as a list on a page: all of them are noted or none. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("disclosure.read.record")
    @DisclosesNothing("writes entries and answers nothing")
    public void readEach(@NotNull List<@NotNull @Valid ReadEntry> reads) {
        recording.read(institution.code(), reads, caller.get());
    }
}
