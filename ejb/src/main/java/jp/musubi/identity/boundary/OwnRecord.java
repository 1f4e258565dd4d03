package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import jp.musubi.identity.domain.ConsentDesk;
import jp.musubi.identity.domain.OwnRecordDesk;
import jp.musubi.identity.domain.mail.MailDesk;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** サインインと操作の記録. What a resident did at this portal and where he is signed in: he himself reads it, and ends stays. */
@Stateless
@DenyAll
@Guarded
public class OwnRecord {

    private final OwnRecordDesk desk;
    private final ConsentDesk consents;
    private final MailDesk mails;
    private final CurrentCaller caller;

    protected OwnRecord() {
        this(null, null, null, null);
    }

    @Inject
    public OwnRecord(OwnRecordDesk desk, ConsentDesk consents, MailDesk mails, CurrentCaller caller) {
        this.desk = desk;
        this.consents = consents;
        this.mails = mails;
        this.caller = caller;
    }

    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.own-record.show")
    @DisclosesNothing("shows a person what he himself did here; nothing of any agency's")
    public OwnRecordView mine() {
        return desk.record(subject());
    }

    /** Ends one of my stays; one that is over, or is not mine, stays as it is. */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.own-record.sign-out")
    @DisclosesNothing("ends a stay")
    public void signOut(@NotNull UUID stay) {
        desk.end(subject(), stay, ResidentActKind.SIGNED_OUT_ELSEWHERE);
    }

    /**
     * Ends all my stays but one.
     *
     * @param stay that goes on
     */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.own-record.sign-out-others")
    @DisclosesNothing("ends stays")
    public void signOutOthers(@NotNull UUID stay) {
        desk.endOthers(subject(), stay);
    }

    /** 利用をやめる. Takes back my consent, forgets which cards are mine and where I am reached, and ends all my stays; signing in again begins with the consent. */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.own-record.withdraw")
    @DisclosesNothing("ends what a person agreed to")
    public void withdraw() {
        consents.withdraw(subject());
        mails.leave(subject());
        desk.endAll(subject());
    }

    /** Notes what the caller has just done, in a room that keeps nothing of it. */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.own-record.note")
    @DisclosesNothing("notes what a person did")
    public void note(@NotNull ResidentActKind kind) {
        desk.note(subject(), kind, "");
    }

    private String subject() {
        Caller resident = caller.get();
        if (resident.kind() != Caller.Kind.RESIDENT || resident.id().isEmpty()) {
            throw new BusinessException(KernelError.NOT_ALLOWED);
        }
        return resident.id();
    }
}
