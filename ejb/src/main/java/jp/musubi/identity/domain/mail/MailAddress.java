package jp.musubi.identity.domain.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.musubi.kernel.text.Widths;

/**
 * メールアドレス. The form that HTML forms accept (HTML, 4.10.5.1.5), with a domain of at least two parts; no other form of RFC 5322 is in use,
 * and this one cannot hold a line end, so that no address adds a header.
 */
public record MailAddress(String value) {

    /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
    public static final int LONGEST = 254;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    /** As a person types it, full-width or half-width; the name of the domain in small letters. */
    public static Optional<MailAddress> of(String typed) {
        String text = Widths.normalise(typed);
        return text.length() <= LONGEST && FORM.matcher(text).matches() ? Optional.of(new MailAddress(inSmallDomain(text))) : Optional.empty();
    }

    private static String inSmallDomain(String text) {
        int at = text.indexOf('@');
        return text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
    }

    /** So much that its owner knows it again: {@code k…@example.jp}. */
    public String hint() {
        return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return "MailAddress[masked]";
    }
}
