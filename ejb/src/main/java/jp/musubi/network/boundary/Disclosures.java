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
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.network.domain.DisclosureFanOut;
import jp.musubi.network.domain.DisclosureMessage;
import jp.musubi.network.domain.Incoming;
import jp.musubi.network.domain.Mailroom;
import jp.musubi.network.domain.MessageType;

/** 情報提供等記録の開示 at the hub, for the resident's portal ({@code docs/hub-contract.md} 6). */
@Stateless(name = "network.Disclosures")
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Disclosures {

    private final Mailroom mailroom;
    private final DisclosureFanOut disclosures;
    private final CurrentCaller caller;

    protected Disclosures() {
        this(null, null, null);
    }

    @Inject
    public Disclosures(Mailroom mailroom, DisclosureFanOut disclosures, CurrentCaller caller) {
        this.mailroom = mailroom;
        this.disclosures = disclosures;
        this.caller = caller;
    }

    @RolesAllowed(Roles.PARTY)
    @Audited("network.record.disclose")
    @Discloses(subject = "envelope.body.code", items = "the network's records of exchanges")
    public String disclose(@NotNull @Size(max = EnvelopeSizes.MESSAGE) String envelope) {
        Incoming<DisclosureMessage> message = mailroom.open(envelope, caller.get().institution(), MessageType.DISCLOSURE);
        return mailroom.reply(message, disclosures.disclose(message));
    }
}
