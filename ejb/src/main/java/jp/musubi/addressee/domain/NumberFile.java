package jp.musubi.addressee.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.TranslateNumbers;
import jp.musubi.kernel.error.BusinessException;

/** 番号変換ファイル. Rows of CSV, one column of which has a number. */
public final class NumberFile {

    private final int column;
    private final List<List<String>> rows;

    private NumberFile(int column, List<List<String>> rows) {
        this.column = column;
        this.rows = rows;
    }

    /**
     * @param column place of the numbers, from 1
     * @throws BusinessException TRANSLATION_FILE_UNREADABLE, TRANSLATION_FILE_TOO_LONG
     */
    public static NumberFile read(String csv, int column) {
        requireClosedQuotes(csv);
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().skipEmptyLines(false).allowMissingFields(true)
                .allowExtraFields(true).ofCsvRecord(csv)) {
            for (CsvRecord row : records) {
                if (rows.size() == TranslateNumbers.MOST_ROWS) {
                    throw new BusinessException(AddresseeError.TRANSLATION_FILE_TOO_LONG, TranslateNumbers.MOST_ROWS);
                }
                rows.add(row.getFields());
            }
        } catch (CsvParseException broken) {
            throw new BusinessException(AddresseeError.TRANSLATION_FILE_UNREADABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NumberFile(column - 1, rows);
    }

    /** The reader would take everything behind an open quote for one field, and rows would go on untranslated inside it. */
    private static void requireClosedQuotes(String csv) {
        if (csv.chars().filter(character -> character == '"').count() % 2 != 0) {
            throw new BusinessException(AddresseeError.TRANSLATION_FILE_UNREADABLE);
        }
    }

    /** The numbers of the rows in their order; null where a row has no such column. */
    public List<String> numbers() {
        return rows.stream().map(row -> row.size() > column ? row.get(column) : null).toList();
    }

    /** The rows that have a translation, with it in the number's place. */
    public String with(List<Optional<String>> translated) {
        StringWriter csv = new StringWriter();
        CsvWriter writer = CsvWriter.builder().bufferSize(0).build(csv);
        for (int row = 0; row < rows.size(); row++) {
            Optional<String> number = translated.get(row);
            if (number.isPresent()) {
                List<String> fields = new ArrayList<>(rows.get(row));
                fields.set(column, number.get());
                writer.writeRecord(fields);
            }
        }
        return csv.toString();
    }
}
