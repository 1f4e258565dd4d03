package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.adapter.HouseholdDesk.CHILD;
import static jp.musubi.addressee.adapter.HouseholdDesk.REGISTRY;
import static jp.musubi.addressee.adapter.HouseholdDesk.TAX;
import static jp.musubi.addressee.adapter.HouseholdDesk.household;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.LinkAct;
import jp.musubi.addressee.boundary.LinkOutcome;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.household.HouseholdRegistration;
import jp.musubi.addressee.boundary.household.RegisterHouseholds;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** What is refused about a household, and what is not. */
class HouseholdRulesOnDatabasesTest {

    @OnBothDatabases
    void refuses_what_no_law_knows(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(2);

        assertThat(desk.refused(REGISTRY, household("TRIBE", "1", "1 HEAD"))).isEqualTo("KIND_UNKNOWN");
        assertThat(desk.refused(REGISTRY, household("LATE_ELDERLY", "1", 0, "2008-03-31", null, "1 HEAD"))).isEqualTo("KIND_UNKNOWN");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", 0, "2020-04-01", "2020-03-31", "1 HEAD"))).isEqualTo("PERIOD_INVALID");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", 0, "2020-04-01", "+10000-01-01", "1 HEAD"))).isEqualTo("PERIOD_INVALID");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 NOMINAL_HEAD"))).isEqualTo("ROLE_UNKNOWN");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD", "2 MEMBER FRIEND"))).isEqualTo("RELATIONSHIP_UNKNOWN");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD", "2 MEMBER"))).isEqualTo("RELATIONSHIP_MISSING");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD WIFE"))).isEqualTo("RELATIONSHIP_NOT_DUE");
        assertThat(desk.refused(REGISTRY, household("NUMBER_ACT", "1", "1 MEMBER WIFE"))).isEqualTo("RELATIONSHIP_NOT_DUE");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1"))).isEqualTo("NEW_HOUSEHOLD_EMPTY");
    }

    @OnBothDatabases
    void refuses_impossible_members(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(2).person(3, LocalDate.of(2024, 5, 5), RegistrationState.RESIDENT, false)
                .person(4, LocalDate.of(1930, 5, 5), RegistrationState.DECEASED, false);

        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD", "9 MEMBER WIFE"))).isEqualTo("MEMBER_UNKNOWN");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD", "1 MEMBER WIFE"))).isEqualTo("MEMBER_REPEATED");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD", "2 HEAD"))).isEqualTo("SEVERAL_HEADS");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 MEMBER WIFE"))).isEqualTo("HEAD_MISSING");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD", "3 MEMBER CHILD"))).isEqualTo("MEMBER_NOT_BORN");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD", "4 MEMBER FATHER"))).isEqualTo("MEMBER_DECEASED");
        assertThat(desk.register(REGISTRY, household("RESIDENT", "1", 0, "2020-04-01", "2026-11-20", "1 HEAD", "4 MEMBER FATHER"),
                household("NUMBER_ACT", "1", "1 MEMBER", "2 MEMBER")).households()).hasSize(2);
    }

    @OnBothDatabases
    void who_died_may_be_a_member_until_the_day_of_death_whatever_was_corrected_later(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db);
        LocalDate died = LocalDate.of(2025, 3, 1);
        dies(desk, 1, new ResidentChange(died, ChangeGround.DIED, null));
        desk.told(LocalDate.of(2026, 11, 10), 1, "ムスビ　ハツ", RegistrationState.DECEASED, ResidentChange.UNSAID);
        dies(desk, 2, ResidentChange.UNSAID);
        desk.told(LocalDate.of(2026, 11, 10), 2, "ムスビ　ハツ", RegistrationState.DECEASED, ResidentChange.UNSAID);
        dies(desk, 3, new ResidentChange(died, ChangeGround.DIED, null));
        desk.told(LocalDate.of(2026, 11, 10), 3, "ムスビ", RegistrationState.DECEASED,
                new ResidentChange(LocalDate.of(2025, 2, 27), ChangeGround.CORRECTED_BY_AUTHORITY, died));

        assertThat(desk.refused(REGISTRY, until("2026-10-31", 1))).isEqualTo("MEMBER_DECEASED");
        assertThat(desk.refused(REGISTRY, until("2025-03-02", 1))).isEqualTo("MEMBER_DECEASED");
        assertThat(desk.refused(REGISTRY, until("2025-03-06", 2))).isEqualTo("MEMBER_DECEASED");
        assertThat(desk.refused(REGISTRY, until("2025-02-28", 3))).isEqualTo("MEMBER_DECEASED");
        assertThat(desk.register(REGISTRY, until("2025-03-01", 1), until("2025-03-05", 2), until("2025-02-27", 3)).households()).hasSize(3);
    }

    @OnBothDatabases
    void who_was_taken_for_dead_by_mistake_may_go_on(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db);
        LocalDate mistaken = LocalDate.of(2025, 3, 1);
        dies(desk, 1, new ResidentChange(mistaken, ChangeGround.DIED, null));
        desk.told(LocalDate.of(2025, 3, 9), 1, "ムスビ", RegistrationState.RESIDENT, new ResidentChange(mistaken, ChangeGround.CORRECTED_BY_AUTHORITY, mistaken));
        assertThat(desk.register(REGISTRY, until("2026-10-30", 1)).households()).hasSize(1);
        desk.told(LocalDate.of(2026, 11, 10), 1, "ムスビ", RegistrationState.DECEASED, new ResidentChange(LocalDate.of(2026, 11, 9), ChangeGround.DIED, null));

        assertThat(desk.refused(REGISTRY, household("NUMBER_ACT", "1", 1, "2020-04-01", "2026-11-10", "1 MEMBER"))).isEqualTo("MEMBER_DECEASED");
        assertThat(desk.register(REGISTRY, household("NUMBER_ACT", "1", 1, "2020-04-01", "2026-11-09", "1 MEMBER")).households()).hasSize(1);
    }

    @OnBothDatabases
    void refuses_who_saw_an_older_revision_and_whose_kind_it_is_not(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(2);
        desk.register(REGISTRY, household("RESIDENT", "1", "1 HEAD"));

        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD"))).isEqualTo("HOUSEHOLD_STALE");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", 2, "2020-04-01", null, "1 HEAD"))).isEqualTo("HOUSEHOLD_STALE");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "2", 1, "2020-04-01", null, "2 HEAD"))).isEqualTo("HOUSEHOLD_STALE");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "2", "2 HEAD"), household("RESIDENT", "2", "2 HEAD"))).isEqualTo("HOUSEHOLD_REPEATED");
        assertThat(desk.refused(TAX, household("RESIDENT", "2", "2 HEAD"))).isEqualTo("KIND_OF_ANOTHER_SYSTEM");
    }

    @OnBothDatabases
    void lets_nobody_be_in_two_households_of_a_kind_on_one_day_but_move_in_one_message(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(3);
        desk.register(REGISTRY, household("RESIDENT", "1", "1 HEAD", "2 MEMBER WIFE"));

        assertThat(desk.refused(REGISTRY, household("RESIDENT", "2", "3 HEAD", "2 MEMBER LODGER"))).isEqualTo("MEMBER_ELSEWHERE");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "2", 0, "2010-01-01", null, "2 HEAD"))).isEqualTo("MEMBER_ELSEWHERE");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "2", "3 HEAD"), household("RESIDENT", "3", "3 HEAD"))).isEqualTo("MEMBER_ELSEWHERE");
        desk.register(REGISTRY, household("RESIDENT", "2", 0, "2010-01-01", "2020-03-31", "2 HEAD"));
        desk.register(REGISTRY, household("RESIDENT", "3", 0, "2026-10-01", null, "3 HEAD", "2 MEMBER LODGER"),
                household("RESIDENT", "1", 1, "2026-10-01", null, "1 HEAD"));

        assertThat(desk.said("RESIDENT", 1)).isEqualTo("1 HEAD");
        assertThat(desk.said("RESIDENT", 2)).isEqualTo("3 HEAD, 2 MEMBER 同居人");
        assertThat(HouseholdDesk.said(desk.ask("RESIDENT", 2, LocalDate.of(2026, 9, 30), null))).isEqualTo("1 HEAD, 2 MEMBER 妻");
        assertThat(desk.refused(REGISTRY, household("RESIDENT", "1", 2, "2026-10-01", null, "1 HEAD", "2 MEMBER WIFE"))).isEqualTo("MEMBER_ELSEWHERE");
    }

    @OnBothDatabases
    void a_household_ends_with_an_empty_composition(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(2);
        desk.register(REGISTRY, household("RESIDENT", "1", "1 HEAD"));
        desk.register(REGISTRY, household("RESIDENT", "1", 1, "2026-01-01", null));

        assertThat(desk.said("RESIDENT", 1)).isEmpty();
        assertThat(HouseholdDesk.said(desk.ask("RESIDENT", 1, LocalDate.of(2025, 12, 31), null))).isEqualTo("1 HEAD");
        desk.register(REGISTRY, household("RESIDENT", "2", 0, "2026-01-01", null, "2 HEAD", "1 MEMBER FATHER"));
    }

    @OnBothDatabases
    void who_is_supported_may_support_others_but_not_be_supported_twice(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(4);
        desk.register(TAX, household("TAX_SUPPORT", "1", "1 SUPPORTER", "2 SPOUSE WIFE"), household("TAX_SUPPORT", "2", "2 SUPPORTER", "3 DEPENDANT CHILD"));

        assertThat(desk.said("TAX_SUPPORT", 2)).isEqualTo("1 SUPPORTER, 2 SPOUSE 妻; 2 SUPPORTER, 3 DEPENDANT 子");
        assertThat(desk.refused(TAX, household("TAX_SUPPORT", "4", "4 SUPPORTER", "3 DEPENDANT CHILD"))).isEqualTo("MEMBER_ELSEWHERE");
        desk.register(CHILD, household("CHILD_ALLOWANCE", "1", "1 RECIPIENT", "3 CHILD CHILD"));
    }

    @OnBothDatabases
    void two_systems_that_take_the_same_person_at_the_same_instant_end_with_one_household(TestDatabase db) throws Exception {
        HouseholdDesk desk = HouseholdDesk.on(db).people(1);

        List<Boolean> registered = RegistryOnDatabase.atOnce(() -> takes(desk, "1"), () -> takes(desk, "2"));

        assertThat(registered).containsExactlyInAnyOrder(true, false);
        assertThat(desk.registry().count("household")).isEqualTo(1);
    }

    @OnBothDatabases
    void membership_goes_with_the_record_to_the_person_whose_it_is(TestDatabase db) {
        ReviewDesk reviews = ReviewDesk.withDisagreement(db);
        HouseholdDesk desk = HouseholdDesk.on(db);
        desk.register(REGISTRY, household("RESIDENT", "1", "1 HEAD"));
        String before = reviews.personOf(1);

        reviews.decide("b", reviews.propose("a", LinkAct.UNLINK), LinkOutcome.APPROVED);

        assertThat(desk.said("RESIDENT", 1)).isEqualTo("1 HEAD");
        assertThat(desk.entries()).extracting(ReadEntry::subject).containsExactly(reviews.personOf(1)).doesNotContain(before);
    }

    @OnBothDatabases
    void takes_as_many_households_as_a_message_may_have(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(RegisterHouseholds.MOST);
        HouseholdRegistration[] all = IntStream.rangeClosed(1, RegisterHouseholds.MOST)
                .mapToObj(i -> household("NATIONAL_HEALTH", "12345678901234567" + (100 + i), 0, "2080-01-01", null, i + " HEAD")).toArray(HouseholdRegistration[]::new);

        assertThat(desk.register(REGISTRY, "full", RegistryOnDatabase.CLOCK, all).households()).hasSize(RegisterHouseholds.MOST);
        assertThat(desk.register(REGISTRY, "full", RegistryOnDatabase.CLOCK, all).households()).hasSize(RegisterHouseholds.MOST);
    }

    /** The death is told on 5 March 2025. */
    private static void dies(HouseholdDesk desk, int person, ResidentChange change) {
        desk.told(LocalDate.of(2020, 4, 1), person, "ムスビ", RegistrationState.RESIDENT, ResidentChange.UNSAID);
        desk.told(LocalDate.of(2025, 3, 5), person, "ムスビ", RegistrationState.DECEASED, change);
    }

    private static HouseholdRegistration until(String day, int person) {
        return household("NUMBER_ACT", String.valueOf(person), 0, "2020-04-01", day, person + " MEMBER");
    }

    private static boolean takes(HouseholdDesk desk, String number) {
        try {
            return !desk.register(REGISTRY, "at-once-" + number, RegistryOnDatabase.CLOCK, household("RESIDENT", number, "1 HEAD")).households().isEmpty();
        } catch (BusinessException refused) {
            return false;
        }
    }
}
