package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.inAnotherBook;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static jp.musubi.addressee.AddresseeFixture.movedTo;
import static jp.musubi.addressee.AddresseeFixture.protectedUntil;
import static jp.musubi.addressee.AddresseeFixture.resident;
import static jp.musubi.addressee.AddresseeFixture.residentCode;
import static jp.musubi.addressee.AddresseeFixture.residents;
import static jp.musubi.addressee.AddresseeFixture.withNumbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.AddresseeRegistration;
import jp.musubi.addressee.boundary.AddresseeRegistrations;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.RegisterAddressees;
import jp.musubi.addressee.boundary.RegistrationResult;
import jp.musubi.addressee.boundary.ResidentCode;
import jp.musubi.addressee.boundary.ResidentCodes;
import jp.musubi.addressee.domain.NumberKeeper;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.NumberSeals;
import jp.musubi.addressee.domain.Registrar;
import jp.musubi.addressee.domain.RegistrationBooks;
import jp.musubi.kernel.FiredEvents;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.time.JapaneseDates;

class RegistrationOnDatabasesTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T15:30:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = JapaneseDates.today(CLOCK);

    @OnBothDatabases
    void registers_a_thousand_rows_and_finds_them_unchanged(TestDatabase db) {
        db.migrate("addressee");
        List<AddresseeRegistration> rows = residents(1_000);

        RegistrationResult first = register(db, MUSUBI, rows);

        assertThat(first).isEqualTo(new RegistrationResult(1_000, 0, List.of(), List.of()));
        assertThat(register(db, MUSUBI, rows)).isEqualTo(new RegistrationResult(0, 1_000, List.of(), List.of()));
    }

    @OnBothDatabases
    void asks_the_database_a_few_times_however_many_rows_come(TestDatabase db) {
        db.migrate("addressee");
        register(db, MUSUBI, residents(1_000).subList(990, 1_000));

        long statements = db.statements(() -> register(db, MUSUBI, residents(990)));

        assertThat(statements).as("statements for 990 rows on " + db.engine()).isLessThan(40);
    }

    @OnBothDatabases
    void keeps_history_support_measure_and_translation(TestDatabase db) {
        db.migrate("addressee");
        register(db, MUSUBI, List.of(protectedUntil(resident(1), TODAY.plusYears(1)), resident(2)));

        register(db, MUSUBI, List.of(movedTo(resident(1), "縁町本町２番地"), inAnotherBook(resident(2), addresseeNumber(9))));

        assertThat(count(db, MUSUBI, "addressee_version")).isEqualTo(1);
        inInstitution(db, MUSUBI, entities -> {
            AddresseeTranslations translations = translations(entities, MUSUBI);
            assertThat(translations.integrated(List.of(addresseeNumber(1), addresseeNumber(9), addresseeNumber(5))))
                    .containsEntry(addresseeNumber(1), integratedNumber(1))
                    .containsEntry(addresseeNumber(9), integratedNumber(2)).hasSize(2);
            assertThat(translations.addresseeNumbers(List.of(integratedNumber(2), integratedNumber(5))))
                    .containsEntry(integratedNumber(2), addresseeNumber(2)).hasSize(1);
            assertThat(translations.underProtection(integratedNumber(1), TODAY)).isTrue();
            assertThat(translations.underProtection(integratedNumber(2), TODAY)).isFalse();
            return null;
        });
    }

    /** What an old person gets puts a child's table in front of the new person's. */
    @OnBothDatabases
    void takes_news_of_old_people_before_new_people_in_one_message(TestDatabase db) {
        db.migrate("addressee");
        register(db, MUSUBI, List.of(withNumbers(resident(1), null, null), resident(2)));

        RegistrationResult mixed = register(db, MUSUBI, List.of(protectedUntil(resident(1), TODAY.plusYears(1)),
                inAnotherBook(resident(2), addresseeNumber(9)), resident(3)));

        assertThat(mixed).isEqualTo(new RegistrationResult(3, 0, List.of(), List.of()));
        assertThat(count(db, MUSUBI, "individual_number")).isEqualTo(3);
        assertThat(count(db, MUSUBI, "addressee")).isEqualTo(4);
    }

    @OnBothDatabases
    void opens_the_newest_resident_code_for_the_acquisition(TestDatabase db) {
        db.migrate("addressee");
        register(db, MUSUBI, List.of(resident(1), resident(2), withNumbers(resident(3), individualNumber(3), null)));
        register(db, MUSUBI, List.of(withNumbers(resident(2), individualNumber(2), residentCode(7))));

        inInstitution(db, MUSUBI, entities -> {
            JpaNumberVault vault = new JpaNumberVault(entities);
            ResidentCodes codes = new ResidentCodes(vault, new NumberLooks(vault, AddresseeFixture.seals(), CLOCK), () -> MUSUBI);
            assertThat(codes.residentCodes(List.of(integratedNumber(1), integratedNumber(2), integratedNumber(3))))
                    .containsEntry(integratedNumber(1), new ResidentCode(residentCode(1)))
                    .containsEntry(integratedNumber(2), new ResidentCode(residentCode(7))).hasSize(2);
            return null;
        });
    }

    @OnBothDatabases
    void ends_with_one_person_when_two_senders_register_him_at_once(TestDatabase db) throws Exception {
        db.migrate("addressee");

        List<RegistrationResult> results = RegistryOnDatabase.atOnce(
                () -> register(db, MUSUBI, List.of(resident(1), resident(2))),
                () -> register(db, MUSUBI, List.of(resident(2), resident(1))),
                () -> register(db, MUSUBI, List.of(inAnotherBook(resident(1), addresseeNumber(9)))));

        assertThat(results).allSatisfy(result -> assertThat(result.rejected()).isEmpty());
        assertThat(results.stream().mapToInt(RegistrationResult::registered).sum()).isGreaterThanOrEqualTo(3);
        assertThat(count(db, MUSUBI, "person")).isEqualTo(2);
        assertThat(count(db, MUSUBI, "addressee")).isEqualTo(3);
        assertThat(count(db, MUSUBI, "individual_number")).isEqualTo(2);
    }

    @OnBothDatabases
    void gives_different_numbers_to_many_senders_at_once(TestDatabase db) throws Exception {
        db.migrate("addressee");
        List<AddresseeRegistration> rows = residents(80);

        List<RegistrationResult> results = RegistryOnDatabase.atOnce(
                () -> register(db, MUSUBI, rows.subList(0, 20)), () -> register(db, MUSUBI, rows.subList(20, 40)),
                () -> register(db, MUSUBI, rows.subList(40, 60)), () -> register(db, MUSUBI, rows.subList(60, 80)));

        assertThat(results.stream().mapToInt(RegistrationResult::registered).sum()).isEqualTo(80);
        assertThat(count(db, MUSUBI, "person")).isEqualTo(80);
    }

    @OnBothDatabases
    void knows_nobody_of_another_institution_and_shares_no_key_with_it(TestDatabase db) {
        db.migrate("addressee");
        register(db, MUSUBI, List.of(resident(1)));

        assertThat(register(db, ENISHI, List.of(resident(1))).registered()).isEqualTo(1);

        assertThat(column(db, MUSUBI, "fingerprint")).doesNotContainAnyElementsOf(column(db, ENISHI, "fingerprint"));
        inInstitution(db, ENISHI, entities -> {
            assertThat(translations(entities, ENISHI).integrated(addresseeNumber(1))).contains(integratedNumber(1));
            assertThat(translations(entities, ENISHI).integrated(addresseeNumber(2))).isEmpty();
            return null;
        });
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            assertThat(db.<Object>inTransaction(entities -> countIn(entities, "person"))).isEqualTo(0L);
        }
    }

    @OnBothDatabases
    void keeps_no_number_readable_and_lets_no_node_change_the_vault(TestDatabase db) {
        db.migrate("addressee");
        register(db, MUSUBI, List.of(resident(1)));
        String asText = HexFormat.of().formatHex(individualNumber(1).getBytes(StandardCharsets.US_ASCII));

        assertThat(column(db, MUSUBI, "sealed")).singleElement().asString().doesNotContain(asText);
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            assertThatThrownBy(() -> inInstitution(db, MUSUBI, entities ->
                    entities.createNativeQuery("delete from addressee.individual_number").executeUpdate()))
                    .isInstanceOf(PersistenceException.class).hasMessageContaining("permission denied");
        }
    }

    @OnBothDatabases
    void lets_the_database_refuse_a_number_twice(TestDatabase db) {
        db.migrate("addressee");
        register(db, MUSUBI, List.of(resident(1), withNumbers(resident(2), null, null)));

        assertThatThrownBy(() -> inInstitution(db, MUSUBI, entities -> entities.createNativeQuery("""
                insert into addressee.individual_number (id, institution, person_id, generation, fingerprint, sealed, valid_from)
                select p.id, p.institution, p.id, 1, n.fingerprint, n.sealed, n.valid_from from addressee.individual_number n
                join addressee.person p on p.id <> n.person_id""").executeUpdate())).isInstanceOf(PersistenceException.class);
    }

    private static RegistrationResult register(TestDatabase db, String institution, List<AddresseeRegistration> rows) {
        CurrentCaller caller = new CurrentCaller();
        caller.enter(new Caller(Caller.Kind.SYSTEM, institution, "registry", ""));
        try {
            return inInstitution(db, institution, entities -> registrations(entities, caller).register(new RegisterAddressees(rows)));
        } finally {
            caller.leave();
        }
    }

    private static AddresseeRegistrations registrations(EntityManager entities, CurrentCaller caller) {
        NumberSeals seals = AddresseeFixture.seals();
        JpaPersonRepository persons = new JpaPersonRepository(entities);
        JpaNumberVault vault = new JpaNumberVault(entities);
        Registrar registrar = new Registrar(new JpaNumberingRepository(entities), new RegistrationBooks(persons, vault, seals, AddresseeFixture.EVERY_TASK, new JpaPlannedMoves(entities)),
                persons, new NumberKeeper(vault, seals), new NumberLooks(vault, seals, CLOCK),
                AddresseeFixture.doubts(new JpaLinkReviews(entities), new JpaPersonRepository(entities)), CLOCK);
        return new AddresseeRegistrations(registrar, caller, VALIDATOR, CLOCK, new FiredEvents<>());
    }

    private static AddresseeTranslations translations(EntityManager entities, String institution) {
        return new AddresseeTranslations(new JpaPersonRepository(entities), () -> institution);
    }

    private static <T> T inInstitution(TestDatabase db, String institution, Function<EntityManager, T> act) {
        return db.inTransaction(entities -> {
            db.actAs(entities, institution);
            return act.apply(entities);
        });
    }

    private static long count(TestDatabase db, String institution, String table) {
        return inInstitution(db, institution, entities -> countIn(entities, table));
    }

    private static long countIn(EntityManager entities, String table) {
        return ((Number) entities.createNativeQuery("select count(*) from addressee." + table).getSingleResult()).longValue();
    }

    private static List<String> column(TestDatabase db, String institution, String column) {
        return inInstitution(db, institution, entities -> {
            List<?> values = entities.createNativeQuery("select " + column
                    + " from addressee.individual_number where institution = :institution", byte[].class)
                    .setParameter("institution", institution).getResultList();
            return values.stream().map(value -> HexFormat.of().formatHex((byte[]) value)).toList();
        });
    }
}
