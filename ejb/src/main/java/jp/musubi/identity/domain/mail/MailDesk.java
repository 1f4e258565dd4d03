package jp.musubi.identity.domain.mail;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.ResidentWay;
import jp.musubi.identity.boundary.SignInMailView;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.text.Widths;

/** サインインのお知らせメール. Who wants it, to an address that he has shown to be his; what is to be sent waits in the database. */
public class MailDesk {

    /** Purpose in the node's keyring: addresses, mails that wait, and codes. */
    public static final String PURPOSE = "identity.mail";

    private static final int CODE_DIGITS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MailStore store;
    private final SealingKeys keys;
    private final MailWire wire;
    private final Clock clock;

    public MailDesk(MailStore store, SealingKeys keys, MailWire wire, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.wire = wire;
        this.clock = clock;
    }

    public SignInMailView view(String subject) {
        Optional<Mailbox> mailbox = store.mailbox(subject);
        return new SignInMailView(wire.isThere(), mailbox.flatMap(this::confirmed).map(MailAddress::hint).orElse(""), mailbox.map(Mailbox::confirmedAt).orElse(null),
                mailbox.filter(box -> box.isAwaiting(clock.instant())).map(box -> opened(subject, box.awaited()).hint()).orElse(""));
    }

    /** @throws BusinessException MAIL_NOT_OFFERED, MAIL_ADDRESS_INVALID, MAIL_CODES_USED_UP */
    public void ask(String subject, String typed) {
        if (!wire.isThere()) {
            throw new BusinessException(IdentityError.MAIL_NOT_OFFERED);
        }
        MailAddress address = MailAddress.of(typed).orElseThrow(() -> new BusinessException(IdentityError.MAIL_ADDRESS_INVALID));
        Instant now = clock.instant();
        Mailbox mailbox = store.mailbox(subject).orElseGet(() -> fresh(subject, now));
        if (!mailbox.mayAsk(now)) {
            throw new BusinessException(IdentityError.MAIL_CODES_USED_UP, Mailbox.CODES_A_DAY);
        }
        String code = String.format(Locale.ROOT, "%0" + CODE_DIGITS + "d", RANDOM.nextInt(100_000_000));
        mailbox.await(sealed(subject, address), hash(subject, code), now);
        queue(MailKind.CODE, Letters.code(address, code), now);
    }

    /** @return false when the code is wrong, over or used up; a try that was wrong counts */
    public boolean confirm(String subject, String code) {
        Instant now = clock.instant();
        Optional<Mailbox> mailbox = store.mailbox(subject).filter(box -> box.isAwaiting(now));
        Optional<MailAddress> before = mailbox.flatMap(this::confirmed);
        if (mailbox.filter(box -> box.tryCode(hash(subject, Widths.normaliseNumber(code)), now)).isEmpty()) {
            return false;
        }
        before.filter(address -> !address.equals(confirmed(mailbox.get()).orElseThrow())).ifPresent(address -> queue(MailKind.STOPPED, Letters.stopped(address, now), now));
        return true;
    }

    /** Tells the address that no more will come; again is as good as once. */
    public void stop(String subject) {
        store.mailbox(subject).ifPresent(mailbox -> {
            tellTheEnd(mailbox);
            mailbox.empty();
        });
    }

    /** 利用をやめる: nothing of it stays. */
    public void leave(String subject) {
        store.mailbox(subject).ifPresent(mailbox -> {
            tellTheEnd(mailbox);
            store.remove(subject);
        });
    }

    /** @param device empty when the browser did not say */
    public void signedIn(String subject, ResidentWay way, String device, Instant at) {
        if (wire.isThere()) {
            store.mailbox(subject).flatMap(this::confirmed).ifPresent(address -> queue(MailKind.SIGNED_IN, Letters.signedIn(address, way, device, at), at));
        }
    }

    /** A mail that waits, for the one who sends it. */
    public Letter open(OutgoingMail mail) {
        Map<String, ?> content = Json.readObject(new String(keys.open(PURPOSE, mail.content(), utf8(mail.id().toString())), StandardCharsets.UTF_8));
        return new Letter((String) content.get("to"), (String) content.get("subject"), (String) content.get("text"));
    }

    private void tellTheEnd(Mailbox mailbox) {
        Instant now = clock.instant();
        confirmed(mailbox).ifPresent(address -> queue(MailKind.STOPPED, Letters.stopped(address, now), now));
    }

    private void queue(MailKind kind, Letter letter, Instant now) {
        UUID id = UuidV7.next(clock);
        String content = Json.write(Map.of("to", letter.to(), "subject", letter.subject(), "text", letter.text()));
        store.add(OutgoingMail.of(id, kind, keys.seal(PURPOSE, utf8(content), utf8(id.toString())), now));
    }

    private Mailbox fresh(String subject, Instant now) {
        Mailbox mailbox = Mailbox.of(subject, now);
        store.add(mailbox);
        return mailbox;
    }

    private Optional<MailAddress> confirmed(Mailbox mailbox) {
        return Optional.ofNullable(mailbox.confirmed()).map(sealed -> opened(mailbox.subject(), sealed));
    }

    private byte[] sealed(String subject, MailAddress address) {
        return keys.seal(PURPOSE, utf8(address.value()), utf8(subject));
    }

    private MailAddress opened(String subject, byte[] sealed) {
        return new MailAddress(new String(keys.open(PURPOSE, sealed, utf8(subject)), StandardCharsets.UTF_8));
    }

    private String hash(String subject, String code) {
        return HexFormat.of().formatHex(keys.fingerprint(PURPOSE, utf8("code " + subject + " " + code)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
