package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.NonResidentFixture.ichiro;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.ResidentCode;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.GivenItems;
import jp.musubi.addressee.domain.LinkedAddressee;
import jp.musubi.addressee.domain.NonResidentDesk;
import jp.musubi.addressee.domain.NumberKeeper;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.Registrar;
import jp.musubi.addressee.domain.RegistrationBooks;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.addressee.domain.RowEffect;
import jp.musubi.addressee.domain.RowOutcome;
import jp.musubi.addressee.domain.SystemDuties;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** For which tasks a connected system may speak, on both databases. */
class BusinessSystemsOnDatabasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String REGISTRY = "001";
    private static final String TAX = "010";

    @OnBothDatabases
    void knows_the_tasks_of_a_system_by_institution_and_day(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        assertThat(tasks(registry, "musubi-tax", MUSUBI, TODAY)).containsExactlyInAnyOrder(new BusinessSystem(TAX, BusinessSystem.NONE),
                new BusinessSystem("031", BusinessSystem.NONE));
        assertThat(tasks(registry, "musubi-tax", MUSUBI, LocalDate.of(2015, 10, 4))).isEmpty();
        assertThat(tasks(registry, "musubi-tax", ENISHI, TODAY)).isEmpty();
        assertThat(tasks(registry, "unknown", MUSUBI, TODAY)).isEmpty();
    }

    @OnBothDatabases
    void refuses_the_row_of_a_system_that_poses_as_another_and_takes_the_others(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        List<RowOutcome> outcomes = registry.as("musubi-tax", (entities, caller) -> registrar(entities).register(MUSUBI, "musubi-tax",
                List.of(row(1, REGISTRY), row(2, TAX), row(3, null), withResidentCode(row(4, null)))).outcomes());

        assertThat(outcomes).extracting(outcome -> outcome.refusal().map(refused -> refused.code()).orElse("")).containsExactly("ADR-0261", "", "", "ADR-0262");
        assertThat(registry.count("system_link")).isEqualTo(1);
        assertThat(registry.count("addressee")).isEqualTo(2);
    }

    @OnBothDatabases
    void lets_every_system_ask_for_a_protection_and_the_resident_registry_alone_end_it(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        assertThat(refusal(registry, "musubi-tax", protectedUntil(TODAY.plusYears(1)))).isEmpty();
        assertThat(refusal(registry, "musubi-tax", protectedUntil(TODAY.minusDays(1)))).isEqualTo("ADR-0263");
        assertThat(registry.count("support_measure where ended_on is null")).isEqualTo(1);
        assertThat(refusal(registry, "musubi-registry", protectedUntil(TODAY.minusDays(1)))).isEmpty();
        assertThat(registry.count("support_measure where ended_on is null")).isZero();
    }

    @OnBothDatabases
    void lets_no_other_system_change_what_the_resident_registry_says_and_every_one_link_its_own(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        assertThat(refusal(registry, "musubi-registry", row(1, REGISTRY))).isEmpty();

        assertThat(refusal(registry, "musubi-tax", elsewhere(row(1, null)))).isEqualTo("ADR-0264");
        assertThat(refusal(registry, "musubi-tax", elsewhere(row(1, TAX)))).isEqualTo("ADR-0264");
        assertThat(refusal(registry, "musubi-tax", row(1, TAX))).isEmpty();
        assertThat(registry.count("system_link")).isEqualTo(2);
        assertThat(refusal(registry, "musubi-registry", elsewhere(row(1, null)))).isEmpty();
        assertThat(registry.count("addressee_version")).as("what was before the registry's own change").isEqualTo(1);
    }

    @OnBothDatabases
    void lets_no_other_system_plan_that_a_resident_leaves_or_take_the_plan_back(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        refusal(registry, "musubi-registry", row(1, REGISTRY));
        RegistrationRow leaving = changed(row(1, null), RegistrationState.MOVED_OUT, new ResidentChange(TODAY.plusDays(9), ChangeGround.MOVED_OUT, null));
        RegistrationRow staying = changed(row(1, null), RegistrationState.RESIDENT, new ResidentChange(null, null, TODAY.plusDays(9)));

        assertThat(refusal(registry, "musubi-tax", leaving)).isEqualTo("ADR-0264");
        assertThat(refusal(registry, "musubi-registry", leaving)).isEmpty();
        assertThat(refusal(registry, "musubi-tax", staying)).isEqualTo("ADR-0264");
        assertThat(registry.count("planned_move where open_for is not null")).isEqualTo(1);
        assertThat(refusal(registry, "musubi-registry", staying)).isEmpty();
        assertThat(registry.count("planned_move where open_for is not null")).isZero();
    }

    @OnBothDatabases
    void lets_no_other_system_bring_a_resident_of_the_registry_the_first_number(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        refusal(registry, "musubi-registry", row(1, REGISTRY));
        assertThat(refusal(registry, "musubi-tax", numbered(row(1, TAX)))).isEqualTo("ADR-0277");
        assertThat(registry.count("individual_number")).isZero();
        assertThat(refusal(registry, "musubi-tax", row(1, TAX))).as("its link it may bring").isEmpty();
        assertThat(refusal(registry, "musubi-tax", numbered(row(1, TAX)))).as("a link makes no keeper").isEqualTo("ADR-0277");
        assertThat(refusal(registry, "musubi-registry", numbered(row(1, REGISTRY)))).isEmpty();
        assertThat(refusal(registry, "musubi-tax", numbered(row(1, TAX)))).as("the number that is known already").isEmpty();
        assertThat(registry.count("individual_number")).isEqualTo(1);
    }

    @OnBothDatabases
    void lets_who_registered_a_resident_bring_the_first_number_until_the_registry_knows_him(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        refusal(registry, "musubi-tax", row(1, null));
        refusal(registry, "musubi-tax", row(2, null));
        refusal(registry, "musubi-registry", row(2, REGISTRY));

        assertThat(refusal(registry, "musubi-child", numbered(row(1, null)))).isEqualTo("ADR-0277");
        assertThat(refusal(registry, "musubi-tax", numbered(row(1, null)))).isEmpty();
        assertThat(refusal(registry, "musubi-tax", numbered(row(2, null)))).as("the registry keeps him now").isEqualTo("ADR-0277");
        assertThat(refusal(registry, "musubi-tax", numbered(row(3, null)))).as("nobody has known him").isEmpty();
        RegistrationRow left = changed(row(4, null), RegistrationState.MOVED_OUT, ResidentChange.UNSAID);
        refusal(registry, "musubi-tax", left);
        assertThat(refusal(registry, "musubi-child", numbered(left))).as("no resident").isEmpty();
    }

    private static RegistrationRow numbered(RegistrationRow row) {
        return new RegistrationRow(row.row(), row.number(), Optional.of(new IndividualNumber(AddresseeFixture.individualNumber(row.row()))), row.residentCode(),
                row.information(), row.state(), row.supportMeasure(), row.system());
    }

    private static RegistrationRow changed(RegistrationRow row, RegistrationState state, ResidentChange change) {
        return new RegistrationRow(row.row(), row.number(), row.individualNumber(), row.residentCode(), row.information(), state, row.supportMeasure(), row.system(),
                change, row.otherNames());
    }

    @OnBothDatabases
    void lets_who_registered_a_record_change_it_and_no_other_task(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        assertThat(refusal(registry, "musubi-tax", row(1, null))).isEmpty();

        assertThat(refusal(registry, "musubi-child", elsewhere(row(1, null)))).isEqualTo("ADR-0271");
        assertThat(refusal(registry, "musubi-child", row(1, "011"))).as("the same content brings the other's own link").isEmpty();
        assertThat(refusal(registry, "musubi-child", elsewhere(row(1, "011")))).as("a link makes no owner").isEqualTo("ADR-0271");
        assertThat(registry.count("addressee_version")).isZero();
        assertThat(registry.count("link_doubt")).isZero();
        assertThat(refusal(registry, "musubi-tax", elsewhere(row(1, TAX)))).isEmpty();
        assertThat(refusal(registry, "musubi-registry", row(1, REGISTRY))).as("the person has come to live here").isEmpty();
        assertThat(refusal(registry, "musubi-tax", elsewhere(row(1, TAX)))).isEqualTo("ADR-0264");
        assertThat(registry.texts("select kept_by from addressee.addressee")).containsExactly("musubi-tax");
    }

    @OnBothDatabases
    void lets_the_system_that_does_a_task_now_change_what_the_one_before_registered(TestDatabase db) throws SQLException {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        assertThat(refusal(registry, "musubi-tax", row(1, null))).isEmpty();
        assertThat(refusal(registry, "new-tax", elsewhere(row(1, null)))).isEqualTo("ADR-0271");

        RegistryOnDatabase.runAsOwner(db, "insert into addressee.business_system (institution, system, business_id, own_system_id, valid_from)"
                + " values ('" + MUSUBI + "', 'new-tax', '010', '000', date '2026-11-22')");

        assertThat(refusal(registry, "new-tax", elsewhere(row(1, null)))).isEmpty();
    }

    @OnBothDatabases
    void lets_anybody_change_what_an_older_node_registered_while_it_was_replaced(TestDatabase db) throws SQLException {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        assertThat(refusal(registry, "musubi-tax", row(1, null))).isEmpty();
        RegistryOnDatabase.runAsOwner(db, "update addressee.addressee set kept_by = default");

        assertThat(refusal(registry, "musubi-child", elsewhere(row(1, null)))).isEmpty();
    }

    /** The right one, one that goes on where the right one ends, and another. */
    private static final List<String> GUESSES = List.of("結市", "結市中央", "縁町港");

    @OnBothDatabases
    void answers_alike_whatever_address_of_a_protected_person_is_guessed(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        RegistrationRow known = numbered(row(1, REGISTRY));
        refusal(registry, "musubi-registry", known);
        refusal(registry, "musubi-registry", guarded(known));
        RegistrationRow link = row(1, TAX);
        RegistrationRow renamed = named(link, "結　太郎");
        RegistrationRow second = under(2, known, null);
        RegistrationRow otherSecond = named(under(3, known, null), "結　太郎");

        for (RegistrationRow row : List.of(second, otherSecond, renamed, link)) {
            assertThat(GUESSES).extracting(guess -> answer(registry, "musubi-tax", at(row, guess))).as("row " + row.number())
                    .containsOnly(answer(registry, "musubi-tax", at(row, "海町")));
        }
        assertThat(answer(registry, "musubi-tax", at(second, "結市"))).startsWith("ADR-0205");
        assertThat(answer(registry, "musubi-tax", at(renamed, "結市"))).startsWith("ADR-0264");
        assertThat(answer(registry, "musubi-tax", at(link, "縁町港"))).as("a link of its own it may bring").isEmpty();
        assertThat(registry.count("addressee where address = '結市'")).isEqualTo(1);
        assertThat(registry.count("addressee")).isEqualTo(1);
    }

    @OnBothDatabases
    void counts_a_right_and_a_wrong_guess_alike_where_others_may_change_the_record(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        RegistrationRow left = leftTown(numbered(row(1, REGISTRY)));
        refusal(registry, "musubi-registry", numbered(row(1, REGISTRY)));
        refusal(registry, "musubi-registry", left);
        RegistrationRow open = leftTown(row(1, null));
        refusal(registry, "musubi-child", open);
        assertThat(effect(registry, "musubi-child", open)).as("nobody is protected yet").contains(RowEffect.UNCHANGED);
        refusal(registry, "musubi-registry", guarded(left));

        assertThat(List.of("結市", "縁町港", "縁町港", "結市")).allSatisfy(guess ->
                assertThat(effect(registry, "musubi-tax", at(leftTown(row(1, null)), guess))).contains(RowEffect.REGISTERED));
        assertThat(effect(registry, "musubi-registry", guarded(left))).as("the resident registry is told").contains(RowEffect.UNCHANGED);
    }

    private static RegistrationRow leftTown(RegistrationRow row) {
        return new RegistrationRow(row.row(), row.number(), row.individualNumber(), row.residentCode(), row.information(), RegistrationState.MOVED_OUT,
                row.supportMeasure(), row.system());
    }

    private static Optional<RowEffect> effect(RegistryOnDatabase registry, String system, RegistrationRow row) {
        return registry.as(system, (entities, caller) -> registrar(entities).register(MUSUBI, system, List.of(row)).outcomes().get(0).effect());
    }

    @OnBothDatabases
    void compares_the_address_where_nobody_is_protected_and_for_who_said_it(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        RegistrationRow open = numbered(row(1, REGISTRY));
        refusal(registry, "musubi-registry", open);
        RegistrationRow own = numbered(row(2, TAX));
        refusal(registry, "musubi-tax", new RegistrationRow(2, own.number(), own.individualNumber(), own.residentCode(), own.information(),
                RegistrationState.NON_RESIDENT, own.supportMeasure(), own.system()));
        refusal(registry, "musubi-tax", guarded(new RegistrationRow(2, own.number(), own.individualNumber(), own.residentCode(), own.information(),
                RegistrationState.NON_RESIDENT, own.supportMeasure(), own.system())));

        for (RegistrationRow row : List.of(under(3, open, null), under(4, own, null))) {
            assertThat(answer(registry, "musubi-tax", at(row, "縁町港"))).startsWith("ADR-0205").doesNotContain("not compared");
            assertThat(answer(registry, "musubi-tax", row)).isEmpty();
        }
        assertThat(answer(registry, "musubi-registry", under(5, own, null))).as("the resident registry knows it").isEmpty();
    }

    private static RegistrationRow guarded(RegistrationRow row) {
        return new RegistrationRow(row.row(), row.number(), row.individualNumber(), row.residentCode(), row.information(), row.state(),
                Optional.of(new RegistrationRow.Term(TODAY.minusDays(2), TODAY.plusYears(1))), row.system());
    }

    private static RegistrationRow under(int number, RegistrationRow row, String businessId) {
        return new RegistrationRow(row.row(), addresseeNumber(number), row.individualNumber(), Optional.empty(), row.information(), row.state(),
                Optional.empty(), BusinessSystem.of(businessId, null));
    }

    private static RegistrationRow named(RegistrationRow row, String name) {
        BasicInformation known = row.information();
        return saying(row, new BasicInformation(name, known.kana(), known.birthDate(), known.sex(), known.address()));
    }

    private static RegistrationRow at(RegistrationRow row, String address) {
        BasicInformation known = row.information();
        return saying(row, new BasicInformation(known.name(), known.kana(), known.birthDate(), known.sex(), address));
    }

    private static RegistrationRow saying(RegistrationRow row, BasicInformation information) {
        return new RegistrationRow(row.row(), row.number(), row.individualNumber(), row.residentCode(), information, row.state(), row.supportMeasure(), row.system());
    }

    /** Code and words of the refusal, empty where there is none. */
    private static String answer(RegistryOnDatabase registry, String system, RegistrationRow row) {
        return registry.as(system, (entities, caller) -> registrar(entities).register(MUSUBI, system, List.of(row)).outcomes().get(0).refusal()
                .map(Throwable::getMessage).orElse(""));
    }

    private static RegistrationRow elsewhere(RegistrationRow row) {
        BasicInformation known = row.information();
        return saying(row, new BasicInformation(known.name(), known.kana(), LocalDate.of(1990, 4, 1), known.sex(), "縁町港一丁目１番１号"));
    }

    private static RegistrationRow protectedUntil(LocalDate until) {
        RegistrationRow row = row(1, null);
        return new RegistrationRow(row.row(), row.number(), row.individualNumber(), row.residentCode(), row.information(), row.state(),
                Optional.of(new RegistrationRow.Term(TODAY.minusDays(2), until)));
    }

    private static String refusal(RegistryOnDatabase registry, String system, RegistrationRow row) {
        return registry.as(system, (entities, caller) -> registrar(entities).register(MUSUBI, system, List.of(row)).outcomes().get(0).refusal()
                .map(refused -> refused.code()).orElse(""));
    }

    @OnBothDatabases
    void numbers_nobody_for_a_task_that_is_another_systems(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);

        assertThat(number(registry, "musubi-tax", ichiro())).isEmpty();
        assertThat(number(registry, "musubi-child", ichiro())).containsExactly("E0136");
        assertThat(number(registry, "musubi-tax", with(ichiro(), NonResidentItem.DOKUJISHISAKUSHISUTEMUTOID, "A-1"))).containsExactly("E0136");
        assertThat(registry.count("non_resident")).isEqualTo(1);
    }

    private static List<BusinessSystem> tasks(RegistryOnDatabase registry, String system, String institution, LocalDate on) {
        return registry.as("child", (entities, caller) -> List.copyOf(new JpaBusinessSystems(entities).of(institution, system, on)));
    }

    private static List<String> number(RegistryOnDatabase registry, String system, Map<NonResidentItem, String> items) {
        NumberingRefused refused = catchThrowableOfType(NumberingRefused.class, () -> registry.as(system, (entities, caller) -> new NonResidentDesk(
                new JpaNumberingRepository(entities), new JpaNonResidentRepository(entities), new JpaPersonRepository(entities),
                new LinkedAddressee(registrar(entities)), duties(entities), RegistryOnDatabase.CLOCK)
                .handle(MUSUBI, system, new GivenItems(items))));
        return refused == null ? List.of() : refused.faults().stream().map(fault -> fault.error().code()).toList();
    }

    private static Registrar registrar(EntityManager entities) {
        JpaPersonRepository persons = new JpaPersonRepository(entities);
        JpaNumberVault vault = new JpaNumberVault(entities);
        return new Registrar(new JpaNumberingRepository(entities), new RegistrationBooks(persons, vault, AddresseeFixture.seals(), duties(entities), new JpaPlannedMoves(entities)),
                persons, new NumberKeeper(vault, AddresseeFixture.seals()),
                new NumberLooks(vault, AddresseeFixture.seals(), RegistryOnDatabase.CLOCK), AddresseeFixture.doubts(new JpaLinkReviews(entities), new JpaPersonRepository(entities)),
                RegistryOnDatabase.CLOCK);
    }

    private static SystemDuties duties(EntityManager entities) {
        return new SystemDuties(new JpaBusinessSystems(entities), RegistryOnDatabase.CLOCK);
    }

    private static RegistrationRow withResidentCode(RegistrationRow row) {
        return new RegistrationRow(row.row(), row.number(), Optional.empty(), Optional.of(new ResidentCode("12345678903")), row.information(), row.state(),
                Optional.empty(), row.system());
    }

    private static RegistrationRow row(int number, String businessId) {
        return new RegistrationRow(number, addresseeNumber(number), Optional.empty(), Optional.empty(), new BasicInformation("結　花子", "ムスビ　ハナコ",
                LocalDate.of(1990, 4, number), Sex.FEMALE, "結市"), RegistrationState.RESIDENT, Optional.empty(), BusinessSystem.of(businessId, null));
    }
}
