package jp.musubi.identity.domain;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.musubi.kernel.text.Widths;

/** 登録コード. One-time code with which a clerk chooses his password and takes his authenticator; 79 random bits. */
public record EnrolmentCode(String value) {

    /** How long it may be used; it travels by hand. */
    public static final Duration VALID = Duration.ofDays(14);

    /** Characters that nobody mistakes for each other. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static EnrolmentCode random() {
        return new EnrolmentCode(IntStream.range(0, GROUPS).mapToObj(group -> RANDOM.ints(GROUP, 0, LETTERS.length())
                .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter))).collect(Collectors.joining())).collect(Collectors.joining("-")));
    }

    String hash(String account, StaffSecrets secrets) {
        return secrets.hashed("ticket " + account + " " + Widths.normaliseNumber(value).toLowerCase(Locale.ROOT));
    }

    /** Masked: whoever has it becomes the clerk. */
    @Override
    public String toString() {
        return "EnrolmentCode[masked]";
    }
}
