package jp.musubi.kernel.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full-width and half-width writing: people type either, we store one. */
public final class Widths {

    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    /**
     * NFKC writes another character for a compatibility ideograph, and some people's names are written with one; it spells Ⅳ, № and ㎡
     * out, which have no other width (houses are called so).
     */
    private static final Pattern WITH_ANOTHER_WIDTH =
            Pattern.compile("[^\\x{F900}-\\x{FAFF}\\x{2F800}-\\x{2FA1F}\\x{2100}-\\x{2188}\\x{2460}-\\x{24FF}\\x{3200}-\\x{32FE}\\x{3300}-\\x{337A}\\x{337F}-\\x{33FF}]+");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}\u2212\u30FC]");

    private Widths() {
    }

    /** Full-width letters, digits and signs become half-width, half-width kana full-width (NFKC); outer blanks go, ideographs stay. */
    public static String normalise(String text) {
        return WITH_ANOTHER_WIDTH.matcher(text)
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
