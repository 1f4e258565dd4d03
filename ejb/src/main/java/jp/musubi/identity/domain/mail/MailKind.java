package jp.musubi.identity.domain.mail;

import java.time.Duration;

/** What a mail tells, and how long it is worth sending. */
public enum MailKind {
    CODE(Mailbox.CODE_VALID), SIGNED_IN(Duration.ofDays(1)), STOPPED(Duration.ofDays(1));

    private final Duration worth;

    MailKind(Duration worth) {
        this.worth = worth;
    }

    Duration worth() {
        return worth;
    }
}
