package jp.musubi.identity.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.IdentityError;

/**
 * Which passwords are taken (NIST SP 800-63B-4, 3.1.1.2): long enough and not among the easily guessed. Nothing about kinds of
 * characters, no expiry.
 */
final class PasswordRule {

    static final int SHORTEST = 12;

    private static final int SHORTEST_NAME = 4;
    private static final int FEWEST_DIFFERENT = 5;
    private static final List<String> COMMON = read();

    private PasswordRule() {
    }

    /** @param names sign-in name and name of the person */
    static Optional<IdentityError> refusal(String typed, String... names) {
        String password = Passwords.plain(typed);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(IdentityError.PASSWORD_TOO_SHORT);
        }
        String folded = folded(password);
        boolean guessed = folded.codePoints().distinct().count() < FEWEST_DIFFERENT || COMMON.stream().anyMatch(folded::contains)
                || Stream.of(names).map(PasswordRule::folded).anyMatch(name -> name.length() >= SHORTEST_NAME && folded.contains(name));
        return guessed ? Optional.of(IdentityError.PASSWORD_TOO_COMMON) : Optional.empty();
    }

    private static String folded(String text) {
        return Passwords.plain(text).toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(PasswordRule.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
