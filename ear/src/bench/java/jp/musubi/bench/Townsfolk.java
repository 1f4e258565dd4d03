package jp.musubi.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.domain.Fingerprint;
import jp.musubi.addressee.domain.InnerKeys;
import jp.musubi.addressee.domain.NumberKind;
import jp.musubi.addressee.domain.NumberSeals;
import jp.musubi.addressee.domain.SearchKeys;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.PopulationPlan;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Town;
import org.postgresql.PGConnection;

/**
 * A town of any size: persons, three links of each and numbers in the vault, put into the tables beside the demo's own. Rows are
 * copies of one that the product wrote, with other values, so that nothing the product writes is missing.
 */
final class Townsfolk {

    static final String INSTITUTION = "0220199201101700";
    private static final String[] SYSTEMS = {"001", "010", "020"};
    private static final long FIRST_SERIAL = 70_000_000L;

    private final BenchDatabase database;
    private final List<Resident> residents = new ArrayList<>();

    /** @param demo where the node's keys are: a number is found by its keyed hash alone */
    Townsfolk(BenchDatabase database, Path demo, int most) {
        this.database = database;
        NumberSeals seals = new NumberSeals(new SealingKeys(Keyring.read(demo.resolve("keys/node.keyring"))), null);
        List<RegistryEntry> entries = Population.of(new PopulationPlan(1, most, LocalDate.of(2026, 11, 21))).registry(Town.MUSUBI);
        long serial = FIRST_SERIAL;
        for (int i = 0; i < most; i++) {
            while (AddresseeNumber.ofSerial(serial).isEmpty()) {
                serial++;
            }
            residents.add(new Resident(AddresseeNumber.ofSerial(serial).orElseThrow().value(),
                    IntegratedAddresseeNumber.ofSerial(serial).orElseThrow().value(), entries.get(i),
                    seals.fingerprint(NumberKind.INDIVIDUAL_NUMBER, INSTITUTION, entries.get(i).person().individualNumber())));
            serial++;
        }
    }

    /** Somebody under the numbers of the enlarged town. */
    record Resident(String number, String integrated, RegistryEntry entry, Fingerprint fingerprint) {

        String line() {
            List<String> keys = Stream.concat(SearchKeys.of(entry.person().name(), entry.person().kana(), entry.address()).values().stream(),
                    InnerKeys.of(entry.person().name(), entry.person().kana(), entry.address()).values().stream()).toList();
            return String.join("\t", number, integrated, fingerprint.hex(), entry.person().name(), entry.person().kana(), entry.person().birthDate().toString(),
                    entry.person().sex().name(), entry.address(), String.join("\t", keys)) + "\n";
        }
    }

    /** In an order that is the same at every run. */
    List<Resident> some(int upTo, int count) {
        Random random = new Random(2);
        return LongStream.range(0, count).mapToObj(i -> residents.get(random.nextInt(upTo))).toList();
    }

    /** Settles those from one place to another. */
    void settle(int from, int to) {
        try (Connection connection = database.superuser(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("""
                    create temp table folk (number text, integrated text, fingerprint text, name text, kana text, born date, sex text, address text,
                    name_key text, kana_key text, address_key text, given_key text, given_kana_key text, locality_key text, person uuid default gen_random_uuid(), record uuid default gen_random_uuid())
                    on commit drop""");
            StringBuilder lines = new StringBuilder();
            residents.subList(from, to).forEach(resident -> lines.append(resident.line()));
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy folk (number, integrated, fingerprint, name, kana, born, sex, address,"
                    + " name_key, kana_key, address_key, given_key, given_kana_key, locality_key) from stdin", new StringReader(lines.toString()));
            insert(sql, "person", "'id', f.person, 'integrated_number', f.integrated, 'representative_id', f.record, 'representative_link_id', null");
            insert(sql, "addressee", "'id', f.record, 'addressee_number', f.number, 'person_id', f.person, 'registered_person_id', f.person, 'name', f.name,"
                    + " 'kana', f.kana, 'birth_date', f.born, 'birth_date_unknown', null, 'birth_date_notation', null, 'sex', f.sex, 'address', f.address, 'name_key', f.name_key, 'kana_key', f.kana_key,"
                    + " 'address_key', f.address_key, 'given_key', f.given_key, 'given_kana_key', f.given_kana_key,"
                    + " 'locality_key', f.locality_key, 'state', 'RESIDENT'");
            insert(sql, "individual_number", "'id', gen_random_uuid(), 'person_id', f.person, 'fingerprint', '\\x' || f.fingerprint");
            for (String system : SYSTEMS) {
                sql.execute("insert into addressee.system_link (id, institution, addressee_id, business_id, own_system_id, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), '" + INSTITUTION + "', f.record, '" + system + "', '000', current_timestamp, 'bench' from folk f");
            }
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A few have a number that somebody of the demo has; they go without one. */
    private static void insert(Statement sql, String table, String values) throws SQLException {
        sql.execute("insert into addressee." + table + " select made.* from folk f"
                + " cross join (select m as row from addressee." + table + " m where m.institution = '" + INSTITUTION + "' limit 1) model"
                + " cross join lateral jsonb_populate_record(model.row, jsonb_build_object(" + values + ")) made on conflict do nothing");
    }
}
