package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.musubi.identity.domain.OwnRecordDesk;
import jp.musubi.identity.domain.ResidentStay;
import jp.musubi.identity.domain.mail.MailDesk;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;

/** 住民のサインイン状態. Whether a resident's stay goes on; asked with each request, of the database, so that all nodes answer alike. */
@Stateless
@DenyAll
@Guarded
public class ResidentStays {

    private final OwnRecordDesk desk;
    private final MailDesk mails;

    protected ResidentStays() {
        this(null, null);
    }

    @Inject
    public ResidentStays(OwnRecordDesk desk, MailDesk mails) {
        this.desk = desk;
        this.mails = mails;
    }

    /**
     * Notes it, and tells the person by mail if he wants to hear of it.
     *
     * @return name of the stay, for {@link #goesOn}
     */
    @PermitAll
    @Audited("identity.resident-stay.begin")
    @DisclosesNothing("notes that somebody signed in")
    public UUID begin(@NotNull @Valid BeginResidentStay arrival) {
        ResidentStay stay = desk.begin(arrival);
        mails.signedIn(stay.subject(), stay.way(), stay.device(), stay.begunAt());
        return stay.id();
    }

    /** Whether nobody has ended the stay and its time is not over. */
    @PermitAll
    @Audited("identity.resident-stay.check")
    @DisclosesNothing("tells a resident only whether he is signed in")
    public boolean goesOn(@NotNull @Size(max = 200) String subject, @NotNull UUID stay) {
        return desk.goesOn(subject, stay);
    }

    /** Signs out; again is as good as once. */
    @PermitAll
    @Audited("identity.resident-stay.end")
    @DisclosesNothing("notes that somebody signed out")
    public void end(@NotNull @Size(max = 200) String subject, @NotNull UUID stay) {
        desk.end(subject, stay, ResidentActKind.SIGNED_OUT);
    }
}
