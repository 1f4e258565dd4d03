package jp.musubi.identity.domain.mail;

/** To the town's mail server. */
public interface MailWire {

    /** Whether there is one. */
    boolean isThere();

    /** @throws MailUnsentException when it was not taken */
    void send(Letter letter) throws MailUnsentException;
}
