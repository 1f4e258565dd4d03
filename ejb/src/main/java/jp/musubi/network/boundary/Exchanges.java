package jp.musubi.network.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.network.domain.Incoming;
import jp.musubi.network.domain.InquiryForwarding;
import jp.musubi.network.domain.InquiryMessage;
import jp.musubi.network.domain.Mailroom;
import jp.musubi.network.domain.MessageType;

/** 情報照会 at the hub ({@code docs/hub-contract.md} 5). No transaction is open while the provider is asked. */
@Stateless(name = "network.Exchanges")
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Exchanges {

    private final Mailroom mailroom;
    private final InquiryForwarding inquiries;
    private final CurrentCaller caller;

    protected Exchanges() {
        this(null, null, null);
    }

    @Inject
    public Exchanges(Mailroom mailroom, InquiryForwarding inquiries, CurrentCaller caller) {
        this.mailroom = mailroom;
        this.inquiries = inquiries;
        this.caller = caller;
    }

    @RolesAllowed(Roles.PARTY)
    @Audited("network.exchange.inquire")
    @DisclosesNothing("the hub cannot read the content it passes on; it appends its own record of the exchange")
    public String inquire(@NotNull @Size(max = EnvelopeSizes.MESSAGE) String envelope) {
        Incoming<InquiryMessage> message = mailroom.open(envelope, caller.get().institution(), MessageType.INQUIRY);
        return mailroom.reply(message, inquiries.inquire(message));
    }
}
