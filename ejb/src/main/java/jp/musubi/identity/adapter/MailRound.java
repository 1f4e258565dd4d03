package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.musubi.identity.domain.mail.MailCourier;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/** Every five seconds: sends the mails that wait. Without a transaction around it, because a mail server may take its time. */
@Singleton
@WorksFor(NodeZone.RESIDENT)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailRound {

    private final MailCourier courier;

    protected MailRound() {
        this(null);
    }

    @Inject
    public MailRound(MailCourier courier) {
        this.courier = courier;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void send() {
        courier.round();
    }
}
