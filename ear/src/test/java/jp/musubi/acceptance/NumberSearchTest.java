package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search of the whole database can fail: it finds a number that was planted, in every dress. */
class NumberSearchTest {

    private static final String NUMBER = "000314159268";
    private static final String CODE = "00027182816";
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final NumberSearch SEARCH = new NumberSearch(List.of(NUMBER, CODE));

    @ParameterizedTest
    @MethodSource
    void finds_a_planted_number(Object value) {
        assertThat(SEARCH.isIn(value)).isTrue();
    }

    static Stream<Named<Object>> finds_a_planted_number() {
        return Stream.of(
                Named.of("plain", NUMBER), Named.of("code", "x" + CODE + "y"), Named.of("amid other digits", "9" + NUMBER + "7"),
                Named.of("full width", "番号　" + wide(NUMBER)), Named.of("reversed", "a" + new StringBuilder(NUMBER).reverse()),
                Named.of("groups with hyphens", "0003-1415-9268"), Named.of("groups with blanks", "0003 1415 9268"),
                Named.of("groups of full width", wide("0003") + "－" + wide("1415") + "－" + wide("9268")), Named.of("groups of a code", "0002-7182-816"),
                Named.of("in JSON", "{\"n\":\"" + NUMBER + "\"}"), Named.of("URL-encoded", escaped("%3")), Named.of("URL-encoded twice", escaped("%253")),
                Named.of("URL-encoded, full width", URLEncoder.encode(wide(NUMBER), StandardCharsets.UTF_8)),
                Named.of("escaped as in JSON", escaped("\\u003")), Named.of("entities", NUMBER.chars().mapToObj(digit -> "&#" + digit + ";").collect(Collectors.joining())),
                Named.of("a number", Long.valueOf(NUMBER)), Named.of("a number in hexadecimal", "id=%010x;".formatted(Long.valueOf(NUMBER))),
                Named.of("hexadecimal", HexFormat.of().formatHex(bytes(StandardCharsets.US_ASCII))),
                Named.of("hexadecimal, one digit aside", "f" + HexFormat.of().withUpperCase().formatHex(bytes(StandardCharsets.UTF_16BE)) + "a"),
                Named.of("Base64", base64("", StandardCharsets.US_ASCII)), Named.of("Base64, second place", base64("a", StandardCharsets.US_ASCII)),
                Named.of("Base64, third place", base64("ab", StandardCharsets.US_ASCII)), Named.of("Base64 behind letters", "xyz" + base64("", StandardCharsets.US_ASCII)),
                Named.of("Base64 of UTF-16", base64("a", StandardCharsets.UTF_16LE)), Named.of("Base64 of Base64", Base64.getEncoder().encodeToString(base64("", StandardCharsets.US_ASCII).getBytes(StandardCharsets.US_ASCII))),
                Named.of("Base64 of packed decimal", Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex("ff" + NUMBER))),
                Named.of("Base32", base32(bytes(StandardCharsets.US_ASCII))), Named.of("Base32, small letters, behind others", "abc" + base32(amid(bytes(StandardCharsets.US_ASCII))).toLowerCase(Locale.ROOT)),
                Named.of("Base32 of full width", base32(wide(NUMBER).getBytes(StandardCharsets.UTF_8))), Named.of("Base32 of packed decimal", base32(amid(HexFormat.of().parseHex("ff" + NUMBER)))),
                Named.of("bytes of UTF-32", amid(bytes(UTF_32BE))), Named.of("bytes of UTF-32, little end first", bytes(UTF_32LE)),
                Named.of("bytes of full width, UTF-32", amid(wide(NUMBER).getBytes(UTF_32BE))), Named.of("bytes of full width, UTF-32, little end first", wide(NUMBER).getBytes(UTF_32LE)),
                Named.of("hexadecimal of UTF-32", HexFormat.of().formatHex(bytes(UTF_32LE))), Named.of("Base64 of UTF-32", base64("a", UTF_32BE)),
                Named.of("bytes of full width, EUC-JP", wide(NUMBER).getBytes(EUC_JP)), Named.of("bytes of full width, EUC-JP, of a code", amid(wide(CODE).getBytes(EUC_JP))),
                Named.of("Base64 of full width, EUC-JP", Base64.getEncoder().encodeToString(wide(NUMBER).getBytes(EUC_JP))),
                Named.of("bytes of full width, Shift_JIS", amid(wide(NUMBER).getBytes(Charset.forName("Shift_JIS")))),
                Named.of("URL-encoded, full width, EUC-JP", URLEncoder.encode(wide(NUMBER), EUC_JP)),
                Named.of("bytes", bytes(StandardCharsets.US_ASCII)), Named.of("bytes of UTF-16", amid(bytes(StandardCharsets.UTF_16LE))),
                Named.of("bytes of full width, UTF-8", wide(NUMBER).getBytes(StandardCharsets.UTF_8)), Named.of("bytes of full width, UTF-16", amid(wide(NUMBER).getBytes(StandardCharsets.UTF_16BE))),
                Named.of("bytes of full width, Windows-31J", wide(NUMBER).getBytes(Charset.forName("windows-31j"))), Named.of("EBCDIC", bytes(Charset.forName("IBM930"))),
                Named.of("packed decimal", amid(HexFormat.of().parseHex(NUMBER))), Named.of("packed decimal, half a byte aside", HexFormat.of().parseHex("f" + NUMBER + "c")),
                Named.of("packed decimal of a code", amid(HexFormat.of().parseHex("0" + CODE))),
                Named.of("binary, big end first", amid(ByteBuffer.allocate(8).putLong(Long.parseLong(NUMBER)).array())),
                Named.of("binary, little end first", ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(Long.parseLong(NUMBER)).array()));
    }

    @Test
    void finds_nothing_where_nothing_is() {
        assertThat(Stream.of("", "000314159269", "0003-1415-9269", "00031415926", 314159269L, new byte[40], "a letter and 2026-11-22 01:02:03",
                "00000000-0000-7000-8000-000314159269",
                new BigInteger("f" + NUMBER + "e".repeat(600), 16).toByteArray(), base64("000314159269", StandardCharsets.US_ASCII).substring(0, 12))).noneMatch(SEARCH::isIn);
    }

    @Test
    void finds_it_in_every_kind_of_column() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:planted;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"); Statement sql = database.createStatement()) {
            sql.execute("create schema s");
            sql.execute("create table s.planted (id bigint, words varchar, long_words clob, sealed bytea, counted numeric(12), good varchar)");
            try (PreparedStatement insert = database.prepareStatement("insert into s.planted values (1, ?, ?, ?, ?, 'nothing'), (2, null, null, null, null, null)")) {
                insert.setString(1, NUMBER);
                insert.setString(2, base64("a", StandardCharsets.US_ASCII));
                insert.setBytes(3, HexFormat.of().parseHex(NUMBER));
                insert.setLong(4, Long.parseLong(NUMBER));
                insert.executeUpdate();
            }

            assertThat(StoredValues.columnsWith(database, SEARCH::isIn)).containsExactly("\"s\".\"planted\".counted",
                    "\"s\".\"planted\".long_words", "\"s\".\"planted\".sealed", "\"s\".\"planted\".words");
        }
    }

    private static String wide(String digits) {
        return digits.chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + '０'))).collect(Collectors.joining());
    }

    private static String escaped(String before) {
        return NUMBER.chars().mapToObj(digit -> before + (char) digit).collect(Collectors.joining());
    }

    private static String base64(String before, Charset charset) {
        return Base64.getEncoder().encodeToString((before + NUMBER + "z").getBytes(charset));
    }

    private static String base32(byte[] bytes) {
        String bits = new BigInteger(1, bytes).toString(2);
        bits = "0".repeat(bytes.length * Byte.SIZE - bits.length()) + bits;
        return (bits + "0".repeat((5 - bits.length() % 5) % 5)).replaceAll("(.{5})", "$1 ").lines().flatMap(line -> Stream.of(line.split(" ")))
                .map(five -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Integer.parseInt(five, 2))).map(String::valueOf).collect(Collectors.joining());
    }

    private static byte[] bytes(Charset charset) {
        return NUMBER.getBytes(charset);
    }

    private static byte[] amid(byte[] bytes) {
        return ByteBuffer.allocate(bytes.length + 2).put((byte) 0xf7).put(bytes).put((byte) 0xf7).array();
    }
}
