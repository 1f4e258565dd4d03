package jp.musubi.identity.domain.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mailboxes of residents, of which each call reaches one, and the mails that wait. */
public interface MailStore {

    /** Nobody else changes it before this transaction is over. */
    Optional<Mailbox> mailbox(String subject);

    void add(Mailbox mailbox);

    void remove(String subject);

    void add(OutgoingMail mail);

    /** The oldest first. */
    List<OutgoingMail> due(Instant now, int most);

    /** @return whether it was this call that took it; nobody else does until the moment */
    boolean take(OutgoingMail mail, Instant until);

    void forget(UUID mail);

    /** Deletes what is no longer worth sending. */
    void forgetOld(Instant now);
}
