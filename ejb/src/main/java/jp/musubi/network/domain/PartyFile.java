package jp.musubi.network.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.boundary.NetworkError;

/** The operator's file of connected parties: {@code partyCode,name,kind,url}; read whole or not at all. */
public final class PartyFile {

    private PartyFile() {
    }

    /** @throws BusinessException REGISTRATION_UNREADABLE */
    public static List<Party> read(Path file) {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            return lines.stream().map(line -> party(file, line)).toList();
        } catch (IOException | CsvParseException e) {
            throw new BusinessException(NetworkError.REGISTRATION_UNREADABLE, e, file.getFileName(), "-");
        }
    }

    private static Party party(Path file, NamedCsvRecord line) {
        try {
            String code = line.getField("partyCode").strip();
            String url = line.getField("url").strip();
            if (!code.matches(WireFormats.PARTY)) {
                throw new IllegalArgumentException("partyCode");
            }
            return new Party(code, line.getField("name").strip(), PartyKind.valueOf(line.getField("kind").strip()),
                    url.isEmpty() ? null : URI.create(url));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new BusinessException(NetworkError.REGISTRATION_UNREADABLE, e, file.getFileName(), line.getStartingLineNumber());
        }
    }
}
