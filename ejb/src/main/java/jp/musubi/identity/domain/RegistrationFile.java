package jp.musubi.identity.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/** The operator's file of registrations: {@code fingerprint,institution,systemId,kind,name,status}. Good lines count, bad ones are told. */
public final class RegistrationFile {

    /** Largest file that is read, in bytes. */
    public static final long LIMIT = 16 * 1024 * 1024;

    private static final Map<String, Pattern> COLUMNS = columns();

    private final List<RegistrationRow> rows = new ArrayList<>();
    private final List<BusinessException> refused = new ArrayList<>();

    private RegistrationFile() {
    }

    public static RegistrationFile parse(String text) {
        RegistrationFile file = new RegistrationFile();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().allowMissingFields(true)
                .allowExtraFields(true).ofNamedCsvRecord(text)) {
            lines.forEach(file::take);
        } catch (CsvParseException | IOException e) {
            file.refused.add(new BusinessException(IdentityError.REGISTRATION_ROW_INVALID, e, 0, "CSV"));
        }
        return file;
    }

    public List<RegistrationRow> rows() {
        return List.copyOf(rows);
    }

    public List<BusinessException> refused() {
        return List.copyOf(refused);
    }

    private void take(NamedCsvRecord line) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Pattern> column : COLUMNS.entrySet()) {
            String value = line.findField(column.getKey()).orElse("").strip();
            if (column.getKey().equals("fingerprint")) {
                value = value.replace(":", "").toLowerCase(Locale.ROOT);
            }
            if (!column.getValue().matcher(value).matches()) {
                refused.add(new BusinessException(IdentityError.REGISTRATION_ROW_INVALID, line.getStartingLineNumber(),
                        column.getKey()));
                return;
            }
            values.put(column.getKey(), value);
        }
        rows.add(new RegistrationRow(line.getStartingLineNumber(), values.get("fingerprint"), values.get("institution"),
                values.get("systemId"), Caller.Kind.valueOf(values.get("kind")), values.get("name"),
                values.get("status").equals("REVOKED")));
    }

    private static Map<String, Pattern> columns() {
        Map<String, Pattern> columns = new LinkedHashMap<>();
        columns.put("fingerprint", Pattern.compile("[0-9a-f]{64}"));
        columns.put("institution", Pattern.compile("[0-9]{16}"));
        columns.put("systemId", Pattern.compile("[0-9A-Za-z._-]{1,64}"));
        columns.put("kind", Pattern.compile("SYSTEM|PARTY"));
        columns.put("name", Pattern.compile("[^\\p{Cntrl}]{1,100}"));
        columns.put("status", Pattern.compile("ACTIVE|REVOKED"));
        return columns;
    }
}
