package jp.musubi.addressee.boundary;

import java.util.regex.Pattern;

/**
 * 指定文字. What the API's data types X, N, DATE and TIME may be written with. Full-width is what has no half-width form of
 * its own (so Ⅳ, ㎡ and №): no Latin letter but the wide ones, no half-width kana, no sign of the half-width set. Supplementary characters
 * belong to it, and a variation selector (行政事務標準文字) after the character whose glyph it chooses, one for each; a maker's 外字,
 * controls and unassigned code points do not.
 */
public enum ItemCharacters {
    DIGITS("[0-9]+"),
    HALF_WIDTH("[\\x21-\\x7E]+"),
    FULL_WIDTH("(?:[^\\p{Cc}\\p{Cf}\\p{Cs}" + ItemCharacters.OF_A_MAKER + ItemCharacters.UNKNOWN + "\\x20-\\x7E\\xA0\\xA2\\xA3\\xA5\\xA6\\xAC\\xAF\\uFF61-\\uFFDC\\uFFE8-\\uFFEE"
            + "[\\p{IsLatin}&&\\p{L}&&[^\\uFF21-\\uFF3A\\uFF41-\\uFF5A]]" + ItemCharacters.SELECTORS + "]"
            + "[" + ItemCharacters.SELECTORS + "]?)+"),
    DATE("[0-9-]+"),
    TIME("[0-9:]+");

    /** Characters that choose the glyph of the one before them. */
    static final String SELECTORS = "\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}";

    /** Private use of the basic plane, 外字. The planes 15 and 16 are left to what 行政事務標準文字 have no code point of their own for. */
    static final String OF_A_MAKER = "\\uE000-\\uF8FF";
    /** Not assigned; the ideographs of the extensions H and I are, after what the JDK 17 knows of (Unicode 13). */
    static final String UNKNOWN = "[\\p{Cn}&&[^\\x{2EBF0}-\\x{2EE5D}\\x{31350}-\\x{323AF}]]";

    private final Pattern pattern;

    ItemCharacters(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    public boolean accept(String value) {
        return pattern.matcher(value).matches();
    }
}
