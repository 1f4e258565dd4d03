package jp.musubi.identity.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** Lines of an operator's file whose columns are what they must be. Good lines count, bad ones are told without their values. */
public final class CheckedLines<T> {

    private final Map<String, Pattern> columns;
    private final IdentityError invalid;
    private final BiFunction<Long, Map<String, String>, T> reader;
    private final List<T> rows = new ArrayList<>();
    private final List<BusinessException> refused = new ArrayList<>();

    private CheckedLines(Map<String, Pattern> columns, IdentityError invalid, BiFunction<Long, Map<String, String>, T> reader) {
        this.columns = columns;
        this.invalid = invalid;
        this.reader = reader;
    }

    /** @param reader line number and stripped values to a row */
    static <T> CheckedLines<T> of(String text, Map<String, Pattern> columns, IdentityError invalid,
            BiFunction<Long, Map<String, String>, T> reader) {
        CheckedLines<T> checked = new CheckedLines<>(columns, invalid, reader);
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().allowMissingFields(true)
                .allowExtraFields(true).ofNamedCsvRecord(text)) {
            lines.forEach(checked::take);
        } catch (CsvParseException | IOException e) {
            checked.refused.add(new BusinessException(invalid, e, 0, "CSV"));
        }
        return checked;
    }

    public List<T> rows() {
        return List.copyOf(rows);
    }

    public List<BusinessException> refused() {
        return List.copyOf(refused);
    }

    private void take(NamedCsvRecord line) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Pattern> column : columns.entrySet()) {
            String value = line.findField(column.getKey()).orElse("").strip();
            if (!column.getValue().matcher(value).matches()) {
                refused.add(new BusinessException(invalid, line.getStartingLineNumber(), column.getKey()));
                return;
            }
            values.put(column.getKey(), value);
        }
        rows.add(reader.apply(line.getStartingLineNumber(), values));
    }
}
