package jp.musubi.acceptance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.musubi.standin.population.Population;

/**
 * Finds numbers in whatever dress: in every width, escaped, reversed, in groups of four, as text in the usual character sets,
 * as hexadecimal, Base32 or Base64 of any of these at each alignment, as packed decimal and as a binary or plain number.
 */
public final class NumberSearch {

    private static final Pattern DIGITS = Pattern.compile("\\d{11,}");
    private static final Pattern GROUPS = Pattern.compile("(\\d{4})[-‐‑–—−ー_./,:　 ](\\d{4})[-‐‑–—−ー_./,:　 ](\\d{3,4})(?!\\d)");
    private static final Pattern ESCAPED = Pattern.compile("(?:%(?:25)?|\\\\u00|\\\\x|0x|&#x0*)3(\\d)[;,]?\\s?");
    private static final Pattern ENTITY = Pattern.compile("&#0*(4[89]|5[0-7]);");
    private static final Pattern PERCENT = Pattern.compile("(?:%\\p{XDigit}{2}){3,}");
    private static final Pattern HEX = Pattern.compile("\\p{XDigit}{10,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");
    private static final Pattern BASE32 = Pattern.compile("[A-Z2-7]{10,}|[a-z2-7]{16,}");
    private static final String BASE32_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE,
            Charset.forName("windows-31j"), Charset.forName("IBM930"));
    /** First byte of each full-width digit in EUC-JP. */
    private static final byte WIDE_IN_EUC_JP = (byte) 0xa3;
    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final List<Charset> FOUR_BYTES = List.of(Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"));
    private static final int FEWEST_DIGITS = 11;
    private static final Pattern PACKED = Pattern.compile("(?<![0-9])[0-9]{11,12}(?![0-9])");
    /** A digest holds any digits by chance: one of thousands of digests would be reported in a hundred runs. */
    private static final Pattern DIGEST = Pattern.compile("(?=[0-9]*[A-Fa-f])\\p{XDigit}{32,}");
    private static final int LONGEST_PACKED = 256;
    private static final int PACKED_LENGTH = 6;
    private static final int TELLING = 8;
    private static final int QUANTUM = 4;
    private static final int QUANTUM_OF_32 = 8;
    private static final int BITS_OF_32 = 5;
    private static final int DEPTH = 2;

    private final Set<String> numbers = new HashSet<>();
    private final Set<Long> values;
    private final Set<Integer> lengths;

    public NumberSearch(Collection<String> numbers) {
        for (String number : numbers) {
            this.numbers.add(number);
            this.numbers.add(new StringBuilder(number).reverse().toString());
        }
        this.values = numbers.stream().map(Long::valueOf).collect(Collectors.toSet());
        this.lengths = numbers.stream().map(String::length).collect(Collectors.toSet());
    }

    /** The 個人番号 and 住民票コード of everybody in the demo, and those that tests register. */
    public static NumberSearch of(Population population) {
        return new NumberSearch(Stream.concat(Stream.concat(AddresseeNumbersIT.INDIVIDUAL_NUMBERS.stream(), MadeNumbers.all().stream()),
                population.persons().stream().flatMap(person -> Stream.of(person.individualNumber(), person.residentCode()))).toList());
    }

    /** @param value a column's value, as the driver brings it */
    public boolean isIn(Object value) {
        if (value instanceof byte[] bytes) {
            return inBytes(bytes, DEPTH);
        }
        return value instanceof Number number && values.contains(number.longValue()) || value != null && inText(value.toString(), DEPTH);
    }

    private boolean inText(String text, int depth) {
        String plain = text.chars().allMatch(letter -> letter < 0x80) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return inDigits(plain) || inDigits(unescaped(plain)) || depth > 0 && (inHex(plain, depth) || inBase64(plain, depth) || inBase32(plain, depth)
                || inPercent(plain, depth));
    }

    private boolean inDigits(String text) {
        return DIGITS.matcher(DIGEST.matcher(text).replaceAll("#")).results().map(MatchResult::group).anyMatch(this::hasWindow)
                || GROUPS.matcher(text).results().anyMatch(groups -> numbers.contains(groups.group(1) + groups.group(2) + groups.group(3)));
    }

    /** Amid other digits only a number that says enough: 宛名番号 of a young registry hold every number of many zeros. */
    private boolean hasWindow(String digits) {
        return numbers.contains(digits) || lengths.stream().anyMatch(length -> IntStream.rangeClosed(0, digits.length() - length)
                .mapToObj(start -> digits.substring(start, start + length)).anyMatch(window -> isTelling(window) && numbers.contains(window)));
    }

    private static boolean isTelling(String window) {
        return window.replaceFirst("^0+", "").length() >= TELLING;
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(ESCAPED.matcher(text).replaceAll("$1"))
                .replaceAll(entity -> String.valueOf((char) Integer.parseInt(entity.group(1))));
    }

    private boolean inHex(String text, int depth) {
        return HEX.matcher(text).results().map(MatchResult::group).anyMatch(run -> inHexRun(run, depth));
    }

    private boolean inHexRun(String run, int depth) {
        return IntStream.rangeClosed(0, 1).mapToObj(start -> run.substring(start, start + (run.length() - start) / 2 * 2))
                .anyMatch(pairs -> inBytes(HexFormat.of().parseHex(pairs), depth - 1)) || run.length() == 10 && values.contains(Long.parseLong(run, 16));
    }

    private boolean inPercent(String text, int depth) {
        return PERCENT.matcher(text).results().anyMatch(run -> inBytes(HexFormat.of().parseHex(run.group().replace("%", "")), depth - 1));
    }

    /** A run may begin before the encoded text does, so that each place in the quantum is tried. */
    private boolean inBase64(String text, int depth) {
        return BASE64.matcher(text).results().map(run -> run.group().replace('-', '+').replace('_', '/'))
                .anyMatch(run -> IntStream.range(0, QUANTUM).anyMatch(start -> inBytes(decoded(run.substring(start)), depth - 1)));
    }

    private static byte[] decoded(String run) {
        int length = run.length() % QUANTUM == 1 ? run.length() - 1 : run.length();
        return Base64.getDecoder().decode(run.substring(0, length));
    }

    private boolean inBase32(String text, int depth) {
        return BASE32.matcher(text).results().map(run -> run.group().toUpperCase(Locale.ROOT))
                .anyMatch(run -> IntStream.range(0, QUANTUM_OF_32).anyMatch(start -> inBytes(decodedOf32(run.substring(start)), depth - 1)));
    }

    private static byte[] decodedOf32(String run) {
        ByteBuffer bytes = ByteBuffer.allocate(run.length() * BITS_OF_32 / Byte.SIZE);
        int bits = 0;
        int held = 0;
        for (int letter : run.chars().toArray()) {
            held = held << BITS_OF_32 | BASE32_LETTERS.indexOf(letter);
            bits += BITS_OF_32;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }

    private boolean inBytes(byte[] bytes, int depth) {
        return inText(new String(bytes, StandardCharsets.ISO_8859_1), depth) || inPackedDecimal(bytes)
                || inBinary(bytes) || IntStream.rangeClosed(0, 1).anyMatch(start -> inCharsets(bytes, start)) || inRareCharsets(bytes);
    }

    private boolean inCharsets(byte[] bytes, int start) {
        byte[] from = start == 0 || bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
        return CHARSETS.stream().anyMatch(charset -> inText(new String(from, charset), 0));
    }

    /** Only where the bytes can be theirs: most of what is stored is sealed and has few of any byte. */
    private boolean inRareCharsets(byte[] bytes) {
        return holds(bytes, WIDE_IN_EUC_JP, FEWEST_DIGITS) && IntStream.rangeClosed(0, 1).anyMatch(start -> inText(from(bytes, start, EUC_JP), 0))
                || holds(bytes, (byte) 0, 2 * FEWEST_DIGITS) && FOUR_BYTES.stream()
                        .anyMatch(charset -> IntStream.range(0, Integer.BYTES).anyMatch(start -> inText(from(bytes, start, charset), 0)));
    }

    private static boolean holds(byte[] bytes, byte wanted, int atLeast) {
        int held = 0;
        for (byte each : bytes) {
            held += each == wanted ? 1 : 0;
        }
        return held >= atLeast;
    }

    private static String from(byte[] bytes, int start, Charset charset) {
        return new String(bytes, start, bytes.length - start, charset);
    }

    /** At each byte, and half a byte aside between what is no digit. Not in long values: among millions of sealed bytes some spell a number. */
    private boolean inPackedDecimal(byte[] bytes) {
        if (bytes.length > LONGEST_PACKED) {
            return false;
        }
        String digits = HexFormat.of().formatHex(bytes);
        return PACKED.matcher(digits).results().map(MatchResult::group).anyMatch(this::isPacked)
                || IntStream.rangeClosed(0, bytes.length - PACKED_LENGTH)
                        .mapToObj(start -> digits.substring(2 * start, 2 * (start + PACKED_LENGTH))).anyMatch(this::isPacked);
    }

    private boolean isPacked(String digits) {
        return isTelling(digits) && (numbers.contains(digits) || digits.startsWith("0") && numbers.contains(digits.substring(1)));
    }

    private boolean inBinary(byte[] bytes) {
        ByteBuffer big = ByteBuffer.wrap(bytes);
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.rangeClosed(0, bytes.length - Long.BYTES)
                .anyMatch(start -> values.contains(big.getLong(start)) || values.contains(little.getLong(start)));
    }
}
