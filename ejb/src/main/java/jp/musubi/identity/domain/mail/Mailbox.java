package jp.musubi.identity.domain.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** お知らせの送り先. Where a resident wants to hear of sign-ins, once he has shown that he reads what arrives there. Addresses rest sealed. */
@Entity
@Table(schema = "identity", name = "resident_mailbox")
public class Mailbox {

    static final Duration CODE_VALID = Duration.ofMinutes(30);
    /** Of one code of eight digits. */
    static final int MOST_TRIES = 5;
    /** In a day, so that nobody fills a stranger's mailbox. */
    static final int CODES_A_DAY = 5;

    @Id
    private String subject;

    @Column(name = "confirmed")
    private byte[] confirmed;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "awaited")
    private byte[] awaited;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "code_until")
    private Instant codeUntil;

    @Column(name = "code_tries")
    private int codeTries;

    @Column(name = "codes_sent")
    private int codesSent;

    @Column(name = "codes_since")
    private Instant codesSince;

    protected Mailbox() {
    }

    static Mailbox of(String subject, Instant now) {
        Mailbox mailbox = new Mailbox();
        mailbox.subject = subject;
        mailbox.codesSince = now;
        return mailbox;
    }

    /** @return false when as many codes were sent today as may be */
    boolean mayAsk(Instant now) {
        if (!now.isBefore(codesSince.plus(Duration.ofDays(1)))) {
            codesSince = now;
            codesSent = 0;
        }
        return codesSent < CODES_A_DAY;
    }

    /** Another address or another code: those before are worth nothing any more. */
    void await(byte[] address, String hash, Instant now) {
        awaited = address.clone();
        codeHash = hash;
        codeUntil = now.plus(CODE_VALID);
        codeTries = 0;
        codesSent++;
    }

    boolean isAwaiting(Instant now) {
        return awaited != null && codeTries < MOST_TRIES && now.isBefore(codeUntil);
    }

    /** Takes one try. The address that is awaited takes the place of the one before when the code is right. */
    boolean tryCode(String hash, Instant now) {
        codeTries++;
        if (!codeHash.equals(hash)) {
            return false;
        }
        confirmed = awaited;
        confirmedAt = now;
        awaited = null;
        codeHash = null;
        codeUntil = null;
        return true;
    }

    /** Keeps how many codes were sent. */
    void empty() {
        confirmed = null;
        confirmedAt = null;
        awaited = null;
        codeHash = null;
        codeUntil = null;
    }

    String subject() {
        return subject;
    }

    /** Sealed; null when none is. */
    byte[] confirmed() {
        return confirmed;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    /** Sealed; null when none is. */
    byte[] awaited() {
        return awaited;
    }
}
