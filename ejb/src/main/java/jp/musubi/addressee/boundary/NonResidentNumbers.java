package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.musubi.addressee.domain.ExactRepeat;
import jp.musubi.addressee.domain.GivenItems;
import jp.musubi.addressee.domain.NonResidentDesk;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 住登外者宛名番号付番API (機能ID 0310001, 0310004, 0310023, 0310024). */
@Stateless
@DenyAll
@Guarded
public class NonResidentNumbers {

    private final NonResidentDesk desk;
    private final ExactRepeat repeat;
    private final MessageLedger ledger;
    private final CurrentCaller caller;

    protected NonResidentNumbers() {
        this(null, null, null, null);
    }

    @Inject
    public NonResidentNumbers(NonResidentDesk desk, ExactRepeat repeat, MessageLedger ledger, CurrentCaller caller) {
        this.desk = desk;
        this.repeat = repeat;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * Handles one request. The contract has no message id, so a request that says exactly the same as an earlier one of the
     * same system, operation time included, is that one again and gets its answer.
     *
     * @throws NumberingRefused with everything that is wrong
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.non_resident.number")
    @DisclosesNothing("takes data in; the answer has the number and its history number only")
    public NumberingAnswer request(@NotNull @Valid NumberingRequest request) {
        Caller sender = caller.get();
        String message = repeat.messageId(sender.institution(), request.values());
        return ledger.once(message, message, NumberingAnswer.class,
                () -> desk.handle(sender.institution(), sender.id(), new GivenItems(request.values())));
    }
}
