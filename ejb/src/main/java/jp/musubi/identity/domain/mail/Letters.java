package jp.musubi.identity.domain.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.musubi.identity.boundary.ResidentWay;
import jp.musubi.kernel.time.JapaneseDates;

/** Writes the mails. None names a person or has a link: whoever gets used to links in them follows a forged one, too. */
final class Letters {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(Letters.class.getPackageName() + ".Letters", Locale.ROOT, Letters.class.getClassLoader());

    private Letters() {
    }

    static Letter code(MailAddress to, String code) {
        return letter(to, MailKind.CODE, code, Mailbox.CODE_VALID.toMinutes());
    }

    /** @param device empty when the browser did not say */
    static Letter signedIn(MailAddress to, ResidentWay way, String device, Instant at) {
        return letter(to, MailKind.SIGNED_IN, JapaneseDates.wareki(at), TEXTS.getString("way." + way), device.isEmpty() ? TEXTS.getString("device.unknown") : device);
    }

    static Letter stopped(MailAddress to, Instant at) {
        return letter(to, MailKind.STOPPED, JapaneseDates.wareki(at));
    }

    private static Letter letter(MailAddress to, MailKind kind, Object... words) {
        return new Letter(to.value(), TEXTS.getString(kind + ".subject"),
                new MessageFormat(TEXTS.getString(kind + ".text"), Locale.JAPAN).format(words) + "\n\n" + TEXTS.getString("foot") + "\n");
    }
}
