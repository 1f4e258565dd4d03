package jp.musubi.kernel.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full-width and half-width writing: people type either, we store one. */
public final class Widths {

    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    /** NFKC writes another character for a compatibility ideograph, and some people's names are written with one. */
    private static final Pattern ALL_BUT_COMPATIBILITY_IDEOGRAPHS = Pattern.compile("[^\\x{F900}-\\x{FAFF}\\x{2F800}-\\x{2FA1F}]+");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}\u2212\u30FC]");

    private Widths() {
    }

    /** Full-width letters, digits and signs become half-width, half-width kana full-width (NFKC); outer blanks go, ideographs stay. */
    public static String normalise(String text) {
        return ALL_BUT_COMPATIBILITY_IDEOGRAPHS.matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement(Normalizer.normalize(run.group(), Normalizer.Form.NFKC))).strip();
    }

    /** A number as people type it: without its blanks and hyphens of every kind, in half-width digits. */
    public static String normaliseNumber(String text) {
        return SEPARATORS.matcher(normalise(text)).replaceAll("");
    }

    /** ASCII becomes full-width; the blank becomes the ideographic one. */
    public static String toFullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().map(Widths::widen).forEach(character -> wide.append((char) character));
        return wide.toString();
    }

    private static int widen(int character) {
        if (character == ' ') {
            return '\u3000';
        }
        return character > ' ' && character < 0x7F ? character + FULL_WIDTH_OFFSET : character;
    }
}
