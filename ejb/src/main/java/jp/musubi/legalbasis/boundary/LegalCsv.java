package jp.musubi.legalbasis.boundary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.kernel.error.BusinessException;

/** One line of a legal data file, read strictly: what is not understood is refused with file, line and field. */
final class LegalCsv {

    private static final String FOLDER = "/legal/";

    private final String file;
    private final NamedCsvRecord line;

    private LegalCsv(String file, NamedCsvRecord line) {
        this.file = file;
        this.line = line;
    }

    static <T> List<T> read(String file, Function<LegalCsv, T> row) {
        try (InputStream bytes = LegalCsv.class.getResourceAsStream(FOLDER + file)) {
            if (bytes == null) {
                throw new BusinessException(LegalError.LEGAL_FILE_UNREADABLE, file);
            }
            try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(bytes, StandardCharsets.UTF_8)) {
                return lines.stream().map(line -> row.apply(new LegalCsv(file, line))).toList();
            }
        } catch (IOException e) {
            throw new BusinessException(LegalError.LEGAL_FILE_UNREADABLE, e, file);
        }
    }

    String text(String field) {
        return matching(field, ".+");
    }

    String optional(String field) {
        return line.findField(field).orElseThrow(() -> invalid(field));
    }

    String matching(String field, String pattern) {
        String value = optional(field);
        if (!value.matches(pattern)) {
            throw invalid(field);
        }
        return value;
    }

    List<String> words(String field) {
        return Stream.of(optional(field).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    int number(String field) {
        return Integer.parseInt(matching(field, "[0-9]{1,4}"));
    }

    boolean flag(String field) {
        return Boolean.parseBoolean(matching(field, "true|false"));
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw invalid(field);
        }
    }

    LocalDate optionalDate(String field) {
        return optional(field).isEmpty() ? null : date(field);
    }

    <E extends Enum<E>> E one(String field, Class<E> values) {
        return Stream.of(values.getEnumConstants()).filter(value -> value.name().equals(optional(field))).findFirst()
                .orElseThrow(() -> invalid(field));
    }

    private BusinessException invalid(String field) {
        return new BusinessException(LegalError.LEGAL_ROW_INVALID, file, line.getStartingLineNumber(), field);
    }
}
