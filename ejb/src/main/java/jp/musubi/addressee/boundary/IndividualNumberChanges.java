package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import jp.musubi.addressee.domain.NumberSuccession;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 個人番号の変更とその履歴. */
@Stateless
@DenyAll
@Guarded
public class IndividualNumberChanges {

    private static final String GROUND = "addressee.individual_number_history";
    private static final List<String> ITEMS = List.of("INDIVIDUAL_NUMBER_HISTORY");

    private final NumberSuccession succession;
    private final MessageLedger ledger;
    private final DisclosureLog disclosures;
    private final CurrentCaller caller;

    protected IndividualNumberChanges() {
        this(null, null, null, null);
    }

    @Inject
    public IndividualNumberChanges(NumberSuccession succession, MessageLedger ledger, DisclosureLog disclosures, CurrentCaller caller) {
        this.succession = succession;
        this.ledger = ledger;
        this.disclosures = disclosures;
        this.caller = caller;
    }

    /**
     * @return which of the person's numbers the new one is, from 1; to a retry the same
     * @throws jp.musubi.kernel.error.BusinessException when the sender is no system that may tell it, the number before is another, or the new one was ever somebody's
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.individual_number.change")
    @DisclosesNothing("takes data in; the answer is a count")
    public int change(@NotNull @Valid ChangeIndividualNumber command) {
        Caller sender = caller.get();
        return ledger.once(command.messageId(), succession.fingerprint(sender.institution(), command), Integer.class,
                () -> succession.change(sender, command));
    }

    /** Oldest first; the numbers themselves stay in the vault. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("addressee.individual_number.history")
    @Discloses(subject = "the person behind the number", items = "periods of his individual numbers and why they ended, without the numbers")
    public List<IndividualNumberPeriod> history(@NotNull AddresseeNumber number) {
        Caller reader = caller.get();
        NumberSuccession.History history = succession.history(reader.institution(), number);
        disclosures.read(new ReadEntry(history.subject(), ReadKind.by(reader), null, GROUND, ITEMS, null));
        return history.periods();
    }
}
