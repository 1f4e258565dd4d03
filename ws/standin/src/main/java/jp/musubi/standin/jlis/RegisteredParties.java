package jp.musubi.standin.jlis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parties that J-LIS knows, from the operator's files; read anew for each message, so that a change counts at once. */
final class RegisteredParties {

    private static final int CODE = 1;
    private static final int KIND = 3;
    private static final int STATUS = 5;

    private final Path registrations;

    RegisteredParties(Path registrations) {
        this.registrations = registrations;
    }

    /** Code of the party that holds this TLS certificate. */
    Optional<String> holder(X509Certificate certificate) {
        String fingerprint = fingerprint(certificate);
        return rows("systems.csv").stream().filter(row -> row[0].equals(fingerprint))
                .filter(row -> row[KIND].equals("PARTY") && row[STATUS].equals("ACTIVE")).map(row -> row[CODE]).findFirst();
    }

    /** Party code to kind. */
    Map<String, String> kinds() {
        return rows("parties.csv").stream().collect(Collectors.toMap(row -> row[0], row -> row[2]));
    }

    private List<String[]> rows(String file) {
        try (var lines = Files.lines(registrations.resolve(file))) {
            return lines.skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
