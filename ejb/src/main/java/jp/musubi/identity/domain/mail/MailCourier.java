package jp.musubi.identity.domain.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;

/**
 * Sends what waits. Who dies between sending and deleting sends again after a minute: a mail may come twice, and none is lost while it is worth
 * anything.
 */
public class MailCourier {

    private static final Logger LOG = System.getLogger(MailCourier.class.getName());
    private static final int AT_ONCE = 20;

    private final MailStore store;
    private final MailDesk desk;
    private final MailWire wire;
    private final Clock clock;

    public MailCourier(MailStore store, MailDesk desk, MailWire wire, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.wire = wire;
        this.clock = clock;
    }

    /** Stops at the first that the server does not take for now: the others would wait for the same. */
    public void round() {
        store.forgetOld(clock.instant());
        if (!wire.isThere()) {
            return;
        }
        for (OutgoingMail mail : store.due(clock.instant(), AT_ONCE)) {
            if (!goesOnAfter(mail)) {
                return;
            }
        }
    }

    private boolean goesOnAfter(OutgoingMail mail) {
        Instant now = clock.instant();
        if (!store.take(mail, mail.nextTry(now))) {
            return true;
        }
        try {
            wire.send(desk.open(mail));
            store.forget(mail.id());
            return true;
        } catch (MailUnsentException unsent) {
            LOG.log(Level.WARNING, "a mail was not sent and {0}: {1}", unsent.isForGood() ? "is given up" : "waits", unsent.getMessage());
            if (unsent.isForGood()) {
                store.forget(mail.id());
            }
            return unsent.isForGood();
        }
    }
}
