package jp.musubi.addressee.boundary.household;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.musubi.addressee.domain.household.HouseholdRegister;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 世帯の登録. Business systems say who belongs to which household by the law that they carry out. */
@Stateless
@DenyAll
@Guarded
public class HouseholdRegistrations {

    private final HouseholdRegister register;
    private final MessageLedger ledger;
    private final CurrentCaller caller;

    protected HouseholdRegistrations() {
        this(null, null, null);
    }

    @Inject
    public HouseholdRegistrations(HouseholdRegister register, MessageLedger ledger, CurrentCaller caller) {
        this.register = register;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** @throws jp.musubi.kernel.error.BusinessException any of {@link HouseholdError}; then nothing of the message is kept */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.household.register")
    @DisclosesNothing("takes data in; the answer has household numbers and counts only")
    public HouseholdsRegistered register(@NotNull @Valid RegisterHouseholds command) {
        Caller sender = caller.get();
        ledger.once(command.messageId(), command, Integer.class, () -> register.register(sender, command.households()));
        return HouseholdsRegistered.of(command);
    }
}
