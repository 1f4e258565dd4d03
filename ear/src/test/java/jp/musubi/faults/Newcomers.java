package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.acceptance.Store;
import jp.musubi.acceptance.StoredValues;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.RegistrationState;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Sex;
import jp.musubi.standin.population.TaxRecord;
import jp.musubi.standin.population.Town;

/**
 * People of 縁町 who move to 結市 one after the other, each stopped at another gap on the way to a 符号; an inquiry about each waits for it.
 */
final class Newcomers {

    private static final long FIRST_SERIAL = 91_000_000_000_000L;
    private static final String ISSUE = "/hub/v1/acquisitions";
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{32}");

    private final Agency registry;
    private final Agency child;
    private final Iterator<RegistryEntry> people;
    private final List<CodeStep> gaps;
    private final Set<String> inquiries = new HashSet<>();
    private long serial = FIRST_SERIAL;

    /** @param gaps in the order in which they are reached */
    Newcomers(Agency registry, Agency child, Population population, List<CodeStep> gaps) {
        this.registry = registry;
        this.child = child;
        this.gaps = gaps;
        this.people = stillElsewhere(population).iterator();
    }

    /** The next is registered when the one before stands still, so that each has a 取得依頼 of their own; the last one's message is held. */
    void reach(Stops stops) {
        stops.stopBatches(gaps);
        for (CodeStep gap : gaps) {
            String number = freeNumber();
            try {
                registry.register(row(people.next(), number));
                stops.await(gap);
                inquiries.add(child.ask(Agency.newMessageId(), number));
            } catch (IOException e) {
                throw new AssertionError("the node is up and must take the newcomer at " + gap, e);
            }
        }
    }

    Set<String> managementNumbers() {
        return inquiries;
    }

    void areAnswered() {
        inquiries.forEach(number -> assertThat(child.settled(number)).as(number).isEqualTo("PROVIDED"));
    }

    /** Each has one 符号 at the town, which is the hub's, and one record of each event; nobody waits. */
    void areBookedOnce(Connection platform, Connection hub) throws SQLException {
        List<String> codes = Rows.column(platform, """
                select c.code from linkage.institution_code c join linkage.inquiry i on i.institution = c.institution and i.subject = c.subject
                 where i.management_number in (%s)""".formatted(inquiries.stream().map(any -> "?").collect(Collectors.joining(", "))), inquiries.toArray());
        assertThat(codes).as("符号").hasSize(inquiries.size()).doesNotHaveDuplicates();
        assertThat(Rows.column(hub, "select code from network.institution_code where party = ?", Town.MUSUBI.institution())).containsAll(codes);
        for (String number : inquiries) {
            for (String side : List.of("REQUESTER", "PROVIDER")) {
                assertThat(Rows.column(platform, "select event from disclosure.entry where management_number = ? and side = ?", number, side))
                        .as("records of the " + side).containsExactlyInAnyOrder("REQUESTED", "PROVIDED");
            }
        }
        assertThat(Rows.count(platform, "select count(*) from linkage.code_batch")).as("acquisitions under way").isZero();
    }

    /** No database holds one of the 取得番号 that the hub has ever issued. */
    void leaveNoNumber(HeldWire wire, Store store) throws SQLException {
        Set<String> numbers = wire.answeredByHub(ISSUE).stream()
                .flatMap(message -> NUMBER.matcher(String.valueOf(Payload.claims(message.answer()).get("body"))).results()).map(found -> found.group())
                .collect(Collectors.toSet());
        assertThat(numbers).hasSizeGreaterThan(CodeStep.values().length);
        for (String operator : List.of("musubi", "hub", "standin")) {
            try (Connection database = store.database(operator)) {
                assertThat(StoredValues.columnsWith(database, value -> value instanceof String text && holds(text, numbers))).as("取得番号 in " + operator).isEmpty();
            }
        }
    }

    private static boolean holds(String text, Set<String> numbers) {
        return NUMBER.matcher(text).results().anyMatch(found -> numbers.contains(found.group()));
    }

    private String freeNumber() {
        return Stream.generate(() -> AddresseeNumber.ofSerial(serial++)).flatMap(Optional::stream).findFirst().orElseThrow().value();
    }

    private static Map<String, Object> row(RegistryEntry entry, String addresseeNumber) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("addresseeNumber", addresseeNumber);
        row.put("individualNumber", entry.person().individualNumber());
        row.put("residentCode", entry.person().residentCode());
        row.put("name", entry.person().name());
        row.put("kana", entry.person().kana());
        row.put("birthDate", entry.person().birthDate().toString());
        row.put("sex", entry.person().sex() == Sex.MALE ? "1" : "2");
        row.put("address", "結市本町九丁目9番9号");
        row.put("state", RegistrationState.RESIDENT.name());
        return row;
    }

    private static List<RegistryEntry> stillElsewhere(Population population) {
        Set<String> taxed = population.taxRecords().stream().filter(record -> record.totalIncome().isPresent()).map(TaxRecord::addresseeNumber)
                .collect(Collectors.toSet());
        Set<String> held = new HashSet<>(DemoCases.of(population).withoutAutomaticAnswer());
        return population.registry(Town.ENISHI).stream()
                .filter(entry -> entry.state() == RegistrationState.RESIDENT && population.entry(Town.MUSUBI, entry.person()).isEmpty())
                .filter(entry -> taxed.contains(entry.addresseeNumber()) && !held.contains(entry.addresseeNumber()))
                .filter(entry -> entry.supportMeasureUntil() == null && entry.person().partlyKnownBirth() == null).toList();
    }
}
