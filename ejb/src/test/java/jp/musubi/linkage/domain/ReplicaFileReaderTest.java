package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.musubi.linkage.boundary.LinkageError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class ReplicaFileReaderTest {

    private final RowParser parser = new RowParser(LinkageFixture.VALIDATOR);

    @Test
    void reads_records_one_by_one_and_goes_on_behind_a_checkpoint() throws BrokenFileException {
        byte[] file = ReplicaFiles.of(ReplicaFiles.record(1), ReplicaFiles.record(2), ReplicaFiles.record(3));

        ReplicaFileReader reader = new ReplicaFileReader(new ByteArrayInputStream(file));
        reader.skip(2);
        RowParser.Parsed third = parser.parse(reader.next().orElseThrow());

        assertThat(third.position()).isEqualTo(3);
        assertThat(third.row().recordNumber()).isEqualTo(3);
        assertThat(third.row().publishedEndDate()).as("9999-12-31 is an open end").isNull();
        assertThat(third.row().items()).hasSize(2);
        assertThat(reader.next()).isEmpty();
    }

    static Stream<Arguments> attacks() {
        String bomb = "<!DOCTYPE r [<!ENTITY a \"" + "x".repeat(1000) + "\">"
                + Stream.iterate(1, i -> i < 20, i -> i + 1).map(i -> "<!ENTITY a" + i + " \"&a;&a;&a;&a;&a;&a;&a;&a;\">").reduce("", String::concat)
                + "]>";
        String body = "<r xmlns='urn:musubi:linkage:v1:dbm'>" + ReplicaFiles.record(1) + "</r>";
        return Stream.of(
                Arguments.of("DTD", "<!DOCTYPE r>" + body),
                Arguments.of("entity bomb", bomb + body),
                Arguments.of("external DTD", "<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/x.dtd'>" + body),
                Arguments.of("deep nesting", "<r>".repeat(100_000)),
                Arguments.of("truncated", body.substring(0, body.length() - 40)),
                Arguments.of("not XML", "PK\u0003\u0004"),
                Arguments.of("two roots", body + body),
                Arguments.of("undeclared entity", body.replace("2026-06-01", "&nothing;")),
                Arguments.of("empty", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void breaks_off(String name, String file) {
        assertThatThrownBy(() -> readAll(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(BrokenFileException.class);
    }

    @Test
    void reads_no_file_of_the_server(@TempDir Path directory) throws Exception {
        Path secret = java.nio.file.Files.writeString(directory.resolve("secret"), "s3cr3t");
        String file = "<!DOCTYPE r [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><r xmlns='urn:musubi:linkage:v1:dbm'>"
                + ReplicaFiles.record(1).replace("2400000", "&x;") + "</r>";

        assertThatThrownBy(() -> readAll(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(BrokenFileException.class);
    }

    static Stream<Arguments> badRows() {
        String good = ReplicaFiles.record(1);
        return Stream.of(
                Arguments.of("unknown element", good.replace("<SPIMajorVersion>", "<Extra>1</Extra><SPIMajorVersion>"), "Record"),
                Arguments.of("element twice", good.replace("<SPIMajorVersion>", "<DataSetRecordKey>x</DataSetRecordKey><SPIMajorVersion>"), "DataSetRecordKey"),
                Arguments.of("missing element", good.replaceAll("<SPIMajorVersion>.*</SPIMajorVersion>", ""), "layoutVersion"),
                Arguments.of("wrong characters", good.replace("TM00000000000002", "TM0000000000000x"), "informationCode"),
                Arguments.of("too long", good.replace("2400000", "9".repeat(4_001)), "Value"),
                Arguments.of("element in a text", good.replace("2400000", "<b>1</b>"), "Value"),
                Arguments.of("no such day", good.replace("2026-06-01", "2026-02-30"), "Date"),
                Arguments.of("unknown segment", good.replace("<SegmentOfRegistrationDelete>1", "<SegmentOfRegistrationDelete>7"), "SegmentOfRegistrationDelete"),
                Arguments.of("value and reason", good.replace("<Value>2400000</Value>", "<Value>1</Value><ReasonOfNull>NotAcceptable</ReasonOfNull>"), "items[0].valueOrReason"),
                Arguments.of("neither value nor reason", good.replace("<Value>2400000</Value>", ""), "items[0].valueOrReason"),
                Arguments.of("number zero", good.replace("<RecordIdentificationNumber>1<", "<RecordIdentificationNumber>0<"), "recordNumber"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRows")
    void rejects_the_row_and_names_the_field(String name, String record, String field) throws BrokenFileException {
        ReplicaFileReader reader = new ReplicaFileReader(new ByteArrayInputStream(ReplicaFiles.of(record, ReplicaFiles.record(2))));

        RowParser.Parsed first = parser.parse(reader.next().orElseThrow());
        RowParser.Parsed second = parser.parse(reader.next().orElseThrow());

        assertThat(first.rejected()).isEqualTo(new RejectedRow(LinkageError.ROW_FIELD_INVALID, field));
        assertThat(second.row()).as("the next row is read").isNotNull();
    }

    @Test
    void reads_no_further_than_the_record_that_was_asked_for() throws BrokenFileException {
        byte[] file = ReplicaFiles.of(Stream.iterate(1, i -> i <= 20_000, i -> i + 1).map(ReplicaFiles::record).toArray(String[]::new));
        ByteArrayInputStream stream = new ByteArrayInputStream(file);

        ReplicaFileReader reader = new ReplicaFileReader(stream);

        assertThat(reader.next()).isPresent();
        assertThat(stream.available()).as("bytes not read yet").isGreaterThan(file.length * 9 / 10);
    }

    private static void readAll(byte[] file) throws BrokenFileException {
        ReplicaFileReader reader = new ReplicaFileReader(new ByteArrayInputStream(file));
        while (reader.next().isPresent()) {
            assertThat(reader.position()).isPositive();
        }
    }
}
