package jp.musubi.identity.domain.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** 送信待ちのメール. Written with what it tells of, sealed, and deleted when it is sent or no longer worth it. */
@Entity
@Table(schema = "identity", name = "outgoing_mail")
public class OutgoingMail {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MailKind kind;

    @Column(updatable = false)
    private byte[] content;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;

    @Column(name = "forget_at", updatable = false)
    private Instant forgetAt;

    protected OutgoingMail() {
    }

    static OutgoingMail of(UUID id, MailKind kind, byte[] content, Instant now) {
        OutgoingMail mail = new OutgoingMail();
        mail.id = id;
        mail.kind = kind;
        mail.content = content.clone();
        mail.dueAt = now;
        mail.forgetAt = now.plus(kind.worth());
        return mail;
    }

    /** When it is tried again unless this try succeeds: after a minute, then twice as long each time, about an hour at most. */
    public Instant nextTry(Instant now) {
        return now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS)));
    }

    public UUID id() {
        return id;
    }

    public Instant dueAt() {
        return dueAt;
    }

    byte[] content() {
        return content;
    }
}
