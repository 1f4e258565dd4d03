package jp.musubi.standin.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was issued, revoked and replaced, in memory and, when it has a file, as lines that are only ever appended. */
public final class CardRegister {

    private static final String NONE = "-";

    private final Optional<Path> file;
    private final Map<BigInteger, Entry> entries = new LinkedHashMap<>();

    /**
     * A certificate.
     *
     * @param predecessor serial of the certificate that this one replaced, or null
     * @param revocation or null
     */
    record Entry(String authority, BigInteger serial, BigInteger predecessor, Revocation revocation) {
    }

    /** @param reason RFC 5280, 5.3.1 */
    record Revocation(Instant at, RevocationReason reason) {
    }

    /** One that forgets. */
    public CardRegister() {
        this.file = Optional.empty();
    }

    public CardRegister(Path file) {
        this.file = Optional.of(file);
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(this::apply);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of a certificate; for cards that are issued before the authority has begun to answer. */
    public static String issuedLine(AuthorityId authority, BigInteger serial, Optional<BigInteger> predecessor) {
        return "issued " + authority.text() + " " + serial.toString(16) + " " + predecessor.map(earlier -> earlier.toString(16)).orElse(NONE);
    }

    /** Likewise, of one that was revoked. */
    public static String revokedLine(BigInteger serial, Instant at, RevocationReason reason) {
        return "revoked " + serial.toString(16) + " " + at.getEpochSecond() + " " + reason;
    }

    synchronized void issued(AuthorityId authority, BigInteger serial, BigInteger predecessor) {
        note(issuedLine(authority, serial, Optional.ofNullable(predecessor)));
    }

    synchronized void revoked(BigInteger serial, Revocation revocation) {
        if (!entries.containsKey(serial)) {
            throw new IllegalArgumentException("not issued here");
        }
        note(revokedLine(serial, revocation.at(), revocation.reason()));
    }

    synchronized Optional<Entry> find(AuthorityId authority, BigInteger serial) {
        return Optional.ofNullable(entries.get(serial)).filter(entry -> entry.authority().equals(authority.text()));
    }

    /** Which serial this one replaced, whichever key signed it. */
    synchronized Optional<BigInteger> predecessor(CardKind kind, BigInteger serial) {
        return Optional.ofNullable(entries.get(serial)).filter(entry -> entry.authority().startsWith(kind.key() + "-")).map(Entry::predecessor);
    }

    synchronized Map<BigInteger, Revocation> revoked(AuthorityId authority) {
        Map<BigInteger, Revocation> revoked = new LinkedHashMap<>();
        entries.values().stream().filter(entry -> entry.authority().equals(authority.text()) && entry.revocation() != null)
                .forEach(entry -> revoked.put(entry.serial(), entry.revocation()));
        return revoked;
    }

    private void note(String line) {
        file.ifPresent(path -> {
            try {
                Files.writeString(path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        apply(line);
    }

    private void apply(String line) {
        String[] words = line.split(" ");
        if (words.length == 4 && words[0].equals("issued")) {
            BigInteger serial = new BigInteger(words[2], 16);
            entries.put(serial, new Entry(words[1], serial, words[3].equals(NONE) ? null : new BigInteger(words[3], 16), null));
        } else if (words.length == 4 && words[0].equals("revoked")) {
            Revocation revocation = new Revocation(Instant.ofEpochSecond(Long.parseLong(words[2])), RevocationReason.valueOf(words[3]));
            entries.computeIfPresent(new BigInteger(words[1], 16),
                    (serial, entry) -> new Entry(entry.authority(), serial, entry.predecessor(), revocation));
        }
    }
}
