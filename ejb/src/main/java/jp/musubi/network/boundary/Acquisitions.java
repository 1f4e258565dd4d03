package jp.musubi.network.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.network.domain.AcquisitionDesk;
import jp.musubi.network.domain.HubTransactions;
import jp.musubi.network.domain.Incoming;
import jp.musubi.network.domain.Mailroom;
import jp.musubi.network.domain.MessageType;

/** 符号の取得, the hub's side (番号法 21条の2; {@code docs/hub-contract.md} 4). Envelope in, envelope out. */
@Stateless(name = "network.Acquisitions")
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Acquisitions {

    private final Mailroom mailroom;
    private final AcquisitionDesk desk;
    private final HubTransactions transactions;
    private final CurrentCaller caller;

    protected Acquisitions() {
        this(null, null, null, null);
    }

    @Inject
    public Acquisitions(Mailroom mailroom, AcquisitionDesk desk, HubTransactions transactions, CurrentCaller caller) {
        this.mailroom = mailroom;
        this.desk = desk;
        this.transactions = transactions;
        this.caller = caller;
    }

    @RolesAllowed(Roles.PARTY)
    @Audited("network.acquisition.issue")
    @DisclosesNothing("one-time random numbers that stand for nobody yet")
    public String issue(@NotNull @Size(max = EnvelopeSizes.MESSAGE) String envelope) {
        return handle(envelope, MessageType.ACQUISITION_ISSUE, desk::issue);
    }

    @RolesAllowed(Roles.PARTY)
    @Audited("network.acquisition.resolve")
    @DisclosesNothing("the answer says only whether each number was known")
    public String resolve(@NotNull @Size(max = EnvelopeSizes.MESSAGE) String envelope) {
        return handle(envelope, MessageType.ACQUISITION_RESOLVE, desk::resolve);
    }

    @RolesAllowed(Roles.PARTY)
    @Audited("network.acquisition.collect")
    @DisclosesNothing("hands a party its own random codes; the operation they serve leaves the entry")
    public String collect(@NotNull @Size(max = EnvelopeSizes.MESSAGE) String envelope) {
        return handle(envelope, MessageType.ACQUISITION_COLLECT, desk::collect);
    }

    private <T, A> String handle(String envelope, MessageType<T> type, Function<Incoming<T>, A> act) {
        Incoming<T> message = mailroom.open(envelope, caller.get().institution(), type);
        return mailroom.reply(message, transactions.run(() -> act.apply(message)));
    }
}
