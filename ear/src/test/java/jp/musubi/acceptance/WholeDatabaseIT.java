package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Person;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After everything else: searches every column of every database and every log file for what must not stand there. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
class WholeDatabaseIT {

    private static final Pattern CODE = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern WATCHED = Pattern.compile("Disclosure watch: [1-9]\\d* transactions left an entry");
    private static final Pattern LOG = Pattern.compile(".+\\.(?:log|trace\\.db)(?:\\.[0-9.-]+)?");
    private static final Path BUILT = Path.of("target").toAbsolutePath();
    private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.,]\\d{3} ");
    private static final int FEW = 20;

    private final Demo demo;
    private String managementNumber;
    private String takenNumber;

    WholeDatabaseIT(Demo demo) {
        this.demo = demo;
    }

    @BeforeAll
    void leaveAnExchangeAndStop() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        managementNumber = child.ask(Question.ordinary(demo.cases().addresseeNumbers(DemoCase.INQUIRY_ANSWERED).get(0)));
        child.settled(managementNumber);
        child.collect(managementNumber);
        takenNumber = new HubClient(demo.server(), Town.MUSUBI.institution())
                .acquire(demo.cases().people(DemoCase.INQUIRY_ANSWERED).get(0).person().residentCode());
        demo.stop();
    }

    @Test
    void finds_what_does_stand_there() throws SQLException {
        assertThat(offenders("hub", text -> text.contains(managementNumber))).isNotEmpty();
        assertThat(offenders("musubi", text -> text.contains(managementNumber))).isNotEmpty();
        assertThat(offenders("standin", text -> text.contains("-addressees-1"))).isNotEmpty();
        assertThat(logLines().filter(line -> line.contains("have registered their people"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"musubi", "hub", "standin"})
    void no_individual_number_and_no_resident_code_stands_in_a_database(String database) throws SQLException {
        assertThat(values(database, secrets()::isIn)).isEmpty();
    }

    /** Of every server of this build and of its databases, and what H2 traces beside its files. */
    @Test
    void no_individual_number_and_no_resident_code_stands_in_a_log() {
        NumberSearch secrets = secrets();
        List<Path> logs = logs();

        assertThat(logs).anyMatch(file -> file.startsWith(demo.server().log()));
        assertThat(logs.stream().flatMap(WholeDatabaseIT::lines).map(WholeDatabaseIT::untimed).distinct().filter(secrets::isIn).limit(FEW).toList()).isEmpty();
    }

    /** The same search, for a number that may stand there; {@link NumberSearchTest} plants one in every dress. */
    @Test
    void would_find_a_number_that_stands_there() throws SQLException {
        String addresseeNumber = demo.population().registry(Town.MUSUBI).get(0).addresseeNumber();

        assertThat(values("musubi", new NumberSearch(List.of(addresseeNumber))::isIn)).contains("\"addressee\".\"addressee\".addressee_number");
    }

    @Test
    void no_name_and_no_address_stands_in_a_log_or_at_the_hub() throws SQLException {
        Set<String> names = demo.population().persons().stream().map(Person::name).collect(Collectors.toSet());

        assertThat(logLines().filter(line -> names.stream().anyMatch(line::contains)).limit(FEW).toList()).isEmpty();
        assertThat(offenders("hub", text -> names.stream().anyMatch(text::contains))).isEmpty();
    }

    @Test
    void no_addressee_number_stands_at_the_hub() throws SQLException {
        Set<String> numbers = Stream.of(Town.values()).flatMap(town -> demo.population().registry(town).stream())
                .map(RegistryEntry::addresseeNumber).collect(Collectors.toSet());

        assertThat(offenders("hub", text -> Pattern.compile("\\d{15}").matcher(text).results().anyMatch(number -> numbers.contains(number.group())))).isEmpty();
    }

    @Test
    void acquisition_numbers_are_forgotten_after_use() throws SQLException {
        for (String database : List.of("musubi", "hub", "standin")) {
            assertThat(offenders(database, text -> text.contains(takenNumber))).as(database).isEmpty();
        }
        assertThat(logLines().filter(line -> line.contains(takenNumber)).limit(FEW).toList()).isEmpty();
        assertThat(column("musubi", "select acquisition_number from linkage.code_request where acquisition_number is not null")).isEmpty();
    }

    @Test
    void no_code_stands_in_a_log() throws SQLException {
        Set<String> codes = column("musubi", "select code from linkage.institution_code");

        assertThat(codes).isNotEmpty();
        assertThat(logLines().filter(line -> CODE.matcher(line).results().anyMatch(word -> codes.contains(word.group()))).limit(FEW).toList()).isEmpty();
    }

    /** {@code docs/adr/0019}: every transaction of all acceptance tests was watched. */
    @Test
    void no_transaction_showed_a_person_without_an_entry() {
        List<String> watch = logLines().filter(line -> line.contains("Disclosure watch: ")).toList();

        assertThat(watch.stream().filter(line -> line.contains(" was shown by "))).isEmpty();
        assertThat(watch.stream().filter(line -> line.contains(" failed without one"))).hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.contains(", 0 failed ")).anyMatch(line -> WATCHED.matcher(line).find());
    }

    private NumberSearch secrets() {
        return NumberSearch.of(demo.population());
    }

    private Set<String> offenders(String database, Predicate<String> found) throws SQLException {
        return values(database, value -> found.test(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value)));
    }

    private Set<String> values(String database, Predicate<Object> found) throws SQLException {
        try (Connection connection = demo.store().database(database)) {
            return StoredValues.columnsWith(connection, found);
        }
    }

    private Set<String> column(String database, String query) throws SQLException {
        Set<String> values = new HashSet<>();
        try (Connection connection = demo.store().database(database); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static List<Path> logs() {
        try (Stream<Path> files = Files.walk(BUILT)) {
            return files.filter(file -> LOG.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> logLines() {
        try (Stream<Path> files = Files.walk(demo.server().log())) {
            return files.filter(Files::isRegularFile).toList().stream().flatMap(WholeDatabaseIT::lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The frames of refused calls come thousands of times. */
    private static String untimed(String line) {
        return TIME.matcher(line).replaceFirst("");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
