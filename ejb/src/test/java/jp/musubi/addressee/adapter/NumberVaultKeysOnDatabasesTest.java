package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.AddresseeFixture.residentCode;
import static jp.musubi.addressee.AddresseeFixture.seals;
import static jp.musubi.addressee.AddresseeFixture.vaultKeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.NumberVaultKeys;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.ResealingClaim;
import jp.musubi.addressee.boundary.ResealingProgress;
import jp.musubi.addressee.boundary.ResidentCode;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.NumberKind;
import jp.musubi.addressee.domain.NumberResealings;
import jp.musubi.addressee.domain.NumberSeals;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.SealedNumber;
import jp.musubi.addressee.domain.VaultGenerations;
import jp.musubi.kernel.crypto.VaultKeys;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

class NumberVaultKeysOnDatabasesTest {

    private static final Clock CLOCK = RegistryOnDatabase.CLOCK;
    private static final int PEOPLE = 5;

    @OnBothDatabases
    void seals_new_rows_under_the_newest_generation_and_finds_old_ones(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(seals(1), people(1, 2));

        registry.register(seals(1, 2), people(1, 3));

        assertThat(registry.count("person")).as("the keyed hash does not follow the generation").isEqualTo(3);
        assertThat(generations(registry)).containsExactly("1", "1", "2");
    }

    @OnBothDatabases
    void brings_every_row_to_the_newest_generation_chunk_by_chunk(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(seals(1), people(1, PEOPLE));
        List<String> fingerprints = fingerprints(registry);
        ResealingClaim claim = claim(db, CLOCK, 1, 2).orElseThrow();

        assertThat(chunk(db, claim, CLOCK, 1, 2)).isEqualTo(new ResealingProgress(2, 3, 7));
        assertThat(chunk(db, claim, CLOCK, 1, 2)).isEqualTo(new ResealingProgress(2, 6, 4));
        assertThat(chunk(db, claim, CLOCK, 1, 2)).isEqualTo(new ResealingProgress(2, 9, 1));
        assertThat(chunk(db, claim, CLOCK, 1, 2)).isEqualTo(new ResealingProgress(2, 10, 0));

        assertThat(generations(registry)).containsOnly("2");
        assertThat(fingerprints(registry)).isEqualTo(fingerprints);
        assertThat(registry.texts("select key_generation || '/' || resealed || '/' || remaining from addressee.number_vault")).containsExactly("2/10/0");
        assertThat(claim(db, CLOCK, 1, 2)).as("nothing is left to do").isEmpty();
        registry.register(seals(2), people(1, PEOPLE));
        assertThat(registry.count("person")).isEqualTo(PEOPLE);
        assertThat(generations(registry)).as("known numbers are not sealed again").containsOnly("2");
    }

    @OnBothDatabases
    void takes_rows_from_before_the_vaults_own_keys_along(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(seals(1), people(1, 1));
        String person = registry.texts("select person_id from addressee.individual_number").get(0);
        byte[] old = AddresseeFixture.ring().seal("addressee.individual-number", individualNumber(1).getBytes(StandardCharsets.UTF_8),
                (MUSUBI + "|" + person).getBytes(StandardCharsets.UTF_8));
        registry.as("child", (entities, caller) -> entities.createNativeQuery(
                "update addressee.individual_number set sealed = :old, key_generation = 0").setParameter("old", old).executeUpdate());

        chunk(db, claim(db, CLOCK, 1).orElseThrow(), CLOCK, 1);

        assertThat(generations(registry)).containsExactly("1");
        byte[] sealed = registry.as("child", (entities, caller) -> (byte[]) entities.createNativeQuery(
                "select sealed from addressee.individual_number").getSingleResult());
        assertThat(vaultKeys(1).open(sealed, (MUSUBI + "|" + person).getBytes(StandardCharsets.UTF_8))).asString(StandardCharsets.UTF_8)
                .isEqualTo(individualNumber(1));
    }

    @OnBothDatabases
    void hands_a_dead_nodes_vault_to_another_and_refuses_the_first(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(seals(1), people(1, PEOPLE));
        ResealingClaim dead = claim(db, CLOCK, 1, 2).orElseThrow();
        chunk(db, dead, CLOCK, 1, 2);
        assertThat(claim(db, CLOCK, 1, 2)).as("somebody is at it").isEmpty();

        Clock later = Clock.offset(CLOCK, Duration.ofMinutes(3));
        ResealingClaim heir = claim(db, later, 1, 2).orElseThrow();

        assertThatThrownBy(() -> chunk(db, dead, later, 1, 2)).hasMessageContaining("ADR-0303");
        assertThat(chunk(db, heir, later, 1, 2)).as("goes on behind the last commit").isEqualTo(new ResealingProgress(2, 6, 4));
    }

    @OnBothDatabases
    void takes_up_again_what_a_node_without_the_newest_generation_wrote(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        check(db, 1, 2);
        registry.register(seals(1, 2), people(1, 1));
        chunk(db, claim(db, CLOCK, 1, 2).orElseThrow(), CLOCK, 1, 2);

        registry.register(seals(1), people(2, 2));

        ResealingClaim claim = claim(db, CLOCK, 1, 2).orElseThrow();
        assertThatThrownBy(() -> check(db, 2)).as("the first generation is in use again").hasMessageContaining("ADR-0301");
        chunk(db, claim, CLOCK, 1, 2);
        assertThat(generations(registry)).containsOnly("2");
    }

    @OnBothDatabases
    void does_not_start_without_a_generation_that_is_in_use(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        assertThatThrownBy(() -> check(db)).as("no key at all").hasMessageContaining("ADR-0301");
        check(db, 1);
        registry.register(seals(1), people(1, 1));
        check(db, 1, 2);

        assertThatThrownBy(() -> check(db, 2)).hasMessageContaining("ADR-0301").hasMessageContaining("1");
        chunk(db, claim(db, CLOCK, 1, 2).orElseThrow(), CLOCK, 1, 2);

        check(db, 2);
        assertThatThrownBy(() -> check(db, 1)).as("the newest, once seen").hasMessageContaining("ADR-0301").hasMessageContaining("2");
    }

    @OnBothDatabases
    void does_not_start_with_another_key_under_a_known_generation(TestDatabase db) {
        RegistryOnDatabase.on(db);
        check(db, 1);
        VaultKeys another = new VaultKeys(new TreeMap<>(Map.of(1, new SecretKeySpec(new byte[32], "AES"))));

        assertThatThrownBy(() -> db.run(entities -> new VaultGenerations(another, new JpaNumberVaultLedger(entities), CLOCK).check()))
                .hasMessageContaining("ADR-0302");
    }

    @OnBothDatabases
    void seals_one_institutions_rows_and_leaves_the_others(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(seals(1), people(1, 2));
        registry.of(ENISHI).register(seals(1), people(1, 1));

        ResealingClaim claim = claim(db, CLOCK, 1, 2).orElseThrow();
        chunk(db, claim, CLOCK, 1, 2);
        chunk(db, claim, CLOCK, 1, 2);

        assertThat(registry.texts("select key_generation from addressee.individual_number where institution = '" + MUSUBI + "'")).containsOnly("2");
        assertThat(registry.of(ENISHI).texts("select key_generation from addressee.individual_number where institution = '" + ENISHI + "'"))
                .containsOnly("1");
        check(db, 1, 2);
        assertThatThrownBy(() -> check(db, 2)).as("the other institution still needs the first").hasMessageContaining("ADR-0301");
    }

    @OnBothDatabases
    void notes_every_look_with_its_task(TestDatabase db) throws SQLException {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(seals(1), people(1, 2));
        chunk(db, claim(db, CLOCK, 1, 2).orElseThrow(), CLOCK, 1, 2);

        assertThat(RegistryOnDatabase.numberLooks(db)).containsExactlyInAnyOrder("REGISTRATION INDIVIDUAL_NUMBER 2 registry", "REGISTRATION RESIDENT_CODE 2 registry",
                "RESEALING INDIVIDUAL_NUMBER 2 job", "RESEALING RESIDENT_CODE 1 job");
    }

    @Test
    void nothing_opens_a_number_but_what_notes_the_look() {
        JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.musubi");

        assertThat(classes.get(NumberSeals.class).getMethod("open", NumberKind.class, SealedNumber.class).getCallsOfSelf())
                .extracting(call -> call.getOriginOwner().getSimpleName()).containsExactly("NumberLooks");
        assertThat(classes.get(VaultKeys.class).getMethod("open", byte[].class, byte[].class).getCallsOfSelf())
                .extracting(call -> call.getOriginOwner().getSimpleName()).containsExactly("NumberSeals");
    }

    private static Optional<ResealingClaim> claim(TestDatabase db, Clock clock, int... generations) {
        return db.inTransaction(entities -> door(db, entities, clock, generations).claim(MUSUBI));
    }

    private static ResealingProgress chunk(TestDatabase db, ResealingClaim claim, Clock clock, int... generations) {
        return db.inTransaction(entities -> door(db, entities, clock, generations).resealChunk(claim, 3));
    }

    private static void check(TestDatabase db, int... generations) {
        db.run(entities -> new VaultGenerations(vaultKeys(generations), new JpaNumberVaultLedger(entities), CLOCK).check());
    }

    private static NumberVaultKeys door(TestDatabase db, EntityManager entities, Clock clock, int... generations) {
        VaultKeys keys = vaultKeys(generations);
        JpaNumberVaultLedger ledger = new JpaNumberVaultLedger(entities);
        return new NumberVaultKeys(new NumberResealings(new JpaNumberVault(entities), ledger, seals(generations), keys, clock),
                new VaultGenerations(keys, ledger, clock), db.binding(entities));
    }

    private static List<String> generations(RegistryOnDatabase registry) {
        return registry.texts("select key_generation from addressee.individual_number order by key_generation");
    }

    private static List<String> fingerprints(RegistryOnDatabase registry) {
        return registry.texts("select cast(fingerprint as varchar) from addressee.individual_number order by id");
    }

    private static List<RegistrationRow> people(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> new RegistrationRow(n, AddresseeFixture.addresseeNumber(n),
                Optional.of(new IndividualNumber(individualNumber(n))), Optional.of(new ResidentCode(residentCode(n))),
                new BasicInformation("結　花子", "ムスビ　ハナコ", LocalDate.of(1990, 4, 1), Sex.FEMALE, "結市中央一丁目１番" + n + "号"),
                RegistrationState.RESIDENT, Optional.empty())).toList();
    }
}
