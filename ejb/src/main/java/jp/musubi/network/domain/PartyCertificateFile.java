package jp.musubi.network.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.boundary.NetworkError;

/**
 * The operator's file of certificates: {@code fingerprint,partyCode,status}; read whole or not at all. Lines that are
 * gone stay registered; a certificate is only ever revoked.
 */
public final class PartyCertificateFile {

    public static final String NAME = "party-certificates.csv";
    /** Largest file that is read, in bytes. */
    public static final long LIMIT = 1024 * 1024;

    private final List<Line> lines;

    private record Line(String fingerprint, String party, boolean revoked) {
    }

    private PartyCertificateFile(List<Line> lines) {
        this.lines = lines;
    }

    /** @throws BusinessException REGISTRATION_UNREADABLE */
    public static PartyCertificateFile parse(String text) {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new PartyCertificateFile(records.stream().map(PartyCertificateFile::line).toList());
        } catch (IOException | CsvParseException e) {
            throw new BusinessException(NetworkError.REGISTRATION_UNREADABLE, e, NAME, "-");
        }
    }

    /** Brings the register to what the file says; a certificate that belongs to another party stays where it is. */
    public void applyTo(PartyCertificateRepository register, Clock clock) {
        for (Line line : lines) {
            PartyCertificate known = register.find(line.fingerprint()).orElseGet(() -> {
                PartyCertificate added = new PartyCertificate(line.fingerprint(), line.party(), clock.instant());
                register.add(added);
                return added;
            });
            if (line.revoked() && known.party().equals(line.party())) {
                known.revoke(clock.instant());
            }
        }
    }

    public int size() {
        return lines.size();
    }

    private static Line line(NamedCsvRecord line) {
        return new Line(field(line, "fingerprint", value -> value.matches("[0-9a-f]{64}")),
                field(line, "partyCode", value -> value.matches(WireFormats.PARTY)),
                field(line, "status", value -> value.matches("active|revoked")).equals("revoked"));
    }

    private static String field(NamedCsvRecord line, String column, Predicate<String> form) {
        try {
            String value = line.getField(column).strip().toLowerCase(Locale.ROOT).replace(":", "");
            if (form.test(value)) {
                return value;
            }
            throw new NoSuchElementException(column);
        } catch (NoSuchElementException e) {
            throw new BusinessException(NetworkError.REGISTRATION_UNREADABLE, e, NAME, line.getStartingLineNumber());
        }
    }
}
