package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.musubi.identity.domain.mail.MailDesk;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** サインインのお知らせメール. A resident who wants to hear of each sign-in says where, and shows by a code that mail arrives there. */
@Stateless
@DenyAll
@Guarded
public class SignInMail {

    private static final String OWN = "tells a person what he himself has entered";

    private final MailDesk desk;
    private final CurrentCaller caller;

    protected SignInMail() {
        this(null, null);
    }

    @Inject
    public SignInMail(MailDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.sign-in-mail.show")
    @DisclosesNothing(OWN)
    public SignInMailView mine() {
        return desk.view(subject());
    }

    /**
     * Sends a code to the address. An address that was confirmed before stays in use until the code comes back.
     *
     * @throws BusinessException MAIL_NOT_OFFERED, MAIL_ADDRESS_INVALID, MAIL_CODES_USED_UP
     */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.sign-in-mail.ask")
    @DisclosesNothing(OWN)
    public void ask(@NotNull @Size(max = 300) String address) {
        desk.ask(subject(), address);
    }

    /** @return false when the code is wrong, over or used up; not an error, because the try has to stay counted */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.sign-in-mail.confirm")
    @DisclosesNothing(OWN)
    public boolean confirm(@NotNull @Size(max = 40) String code) {
        return desk.confirm(subject(), code);
    }

    /** No more mail; again is as good as once. */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.sign-in-mail.stop")
    @DisclosesNothing(OWN)
    public void stop() {
        desk.stop(subject());
    }

    private String subject() {
        Caller resident = caller.get();
        if (resident.kind() != Caller.Kind.RESIDENT || resident.id().isEmpty()) {
            throw new BusinessException(KernelError.NOT_ALLOWED);
        }
        return resident.id();
    }
}
