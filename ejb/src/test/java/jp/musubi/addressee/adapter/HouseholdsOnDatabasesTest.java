package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static jp.musubi.addressee.adapter.HouseholdDesk.CHILD;
import static jp.musubi.addressee.adapter.HouseholdDesk.REGISTRY;
import static jp.musubi.addressee.adapter.HouseholdDesk.TAX;
import static jp.musubi.addressee.adapter.HouseholdDesk.TODAY;
import static jp.musubi.addressee.adapter.HouseholdDesk.household;
import static jp.musubi.addressee.adapter.HouseholdDesk.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.household.HouseholdAnswer;
import jp.musubi.addressee.boundary.household.HouseholdsRegistered;
import jp.musubi.addressee.domain.household.Household;
import jp.musubi.addressee.domain.household.HouseholdKind;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** Who is in the household depends on the law, the day, and what was known; a protected person is in nobody's view. */
class HouseholdsOnDatabasesTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 1);

    @OnBothDatabases
    void separated_couple_is_one_household_for_the_tax_and_two_for_the_register(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(3);
        desk.register(REGISTRY, household("RESIDENT", "1", "1 HEAD"), household("RESIDENT", "2", "2 HEAD", "3 MEMBER CHILD"));
        desk.register(TAX, household("TAX_SUPPORT", "T1", "1 SUPPORTER", "2 SPOUSE WIFE", "3 DEPENDANT CHILD"));
        desk.register(CHILD, household("CHILD_ALLOWANCE", "C1", "2 RECIPIENT", "3 CHILD CHILD"));

        assertThat(desk.said("RESIDENT", 1)).isEqualTo("1 HEAD");
        assertThat(desk.said("RESIDENT", 3)).isEqualTo("2 HEAD, 3 MEMBER 子");
        assertThat(desk.said("TAX_SUPPORT", 1)).isEqualTo("1 SUPPORTER, 2 SPOUSE 妻, 3 DEPENDANT 子");
        assertThat(desk.said("CHILD_ALLOWANCE", 3)).isEqualTo("2 RECIPIENT, 3 CHILD 子");
        assertThat(desk.said("CHILD_ALLOWANCE", 1)).isEmpty();
        assertThat(desk.ask("RESIDENT", 1, null, null).law().law()).startsWith("住民基本台帳法");
        assertThat(desk.ask("TAX_SUPPORT", 1, null, null).law().article()).isEqualTo("292条1項7号、9号");
    }

    @OnBothDatabases
    void two_households_in_one_house_are_one_where_the_law_looks_at_livelihood(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(4);
        desk.register(REGISTRY, household("RESIDENT", "1", "1 HEAD", "2 MEMBER WIFE"), household("RESIDENT", "2", "3 HEAD", "4 MEMBER WIFE"),
                household("LONG_TERM_CARE", "K2", "3 INSURED_HEAD", "4 INSURED WIFE"));
        desk.register(TAX, household("TAX_SUPPORT", "T1", "1 SUPPORTER", "3 DEPENDANT FATHER", "4 DEPENDANT MOTHER"),
                household("TAX_SUPPORT", "T2", "2 SUPPORTER"));

        assertThat(desk.said("RESIDENT", 3)).isEqualTo("3 HEAD, 4 MEMBER 妻");
        assertThat(desk.said("LONG_TERM_CARE", 3)).isEqualTo("3 INSURED_HEAD, 4 INSURED 妻");
        assertThat(desk.said("TAX_SUPPORT", 3)).isEqualTo("1 SUPPORTER, 3 DEPENDANT 父, 4 DEPENDANT 母");
    }

    @OnBothDatabases
    void nominal_head_answers_for_the_insured_and_is_not_one_of_them(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(3);
        desk.register(REGISTRY, household("RESIDENT", "1", "1 HEAD", "2 MEMBER WIFE", "3 MEMBER WIFE CHILD"),
                household("NATIONAL_HEALTH", "H1", "1 NOMINAL_HEAD", "3 INSURED WIFE CHILD"));

        HouseholdAnswer answer = desk.ask("NATIONAL_HEALTH", 3, null, null);

        assertThat(said(answer)).isEqualTo("1 NOMINAL_HEAD, 3 INSURED 妻の子");
        assertThat(answer.households().get(0).members()).extracting(member -> member.role().head() + " " + member.role().counted())
                .containsExactly("true false", "false true");
        assertThat(answer.households().get(0).members().get(0).role().article()).isEqualTo("76条1項");
        assertThat(desk.said("NATIONAL_HEALTH", 2)).isEmpty();
        assertThat(desk.said("RESIDENT", 3)).isEqualTo("1 HEAD, 2 MEMBER 妻, 3 MEMBER 妻の子");
    }

    @OnBothDatabases
    void who_hides_in_a_shelter_is_in_nobodys_view_on_any_day_and_no_day_shows_when_it_began(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(2).person(3, LocalDate.of(1980, 1, 1), RegistrationState.RESIDENT, true);
        desk.register(REGISTRY, household("RESIDENT", "1", 0, "2010-01-01", null, "1 HEAD", "3 MEMBER WIFE"));
        desk.register(REGISTRY, household("RESIDENT", "1", 1, "2026-03-01", null, "1 HEAD"),
                household("RESIDENT", "9", 0, "2026-03-01", null, "2 HEAD", "3 MEMBER KINDRED"));
        desk.register(REGISTRY, household("NATIONAL_HEALTH", "H1", 0, "2026-03-01", null, "3 HEAD", "2 INSURED LODGER"));
        desk.register(TAX, household("TAX_SUPPORT", "T1", 0, "2019-01-01", null, "1 SUPPORTER", "3 SPOUSE WIFE"));
        desk.entries().clear();

        HouseholdAnswer then = desk.ask("RESIDENT", 1, BEFORE, null);
        HouseholdAnswer now = desk.ask("RESIDENT", 1, TODAY, null);

        assertThat(now.households()).isEqualTo(then.households());
        assertThat(now.households().get(0).members()).singleElement()
                .satisfies(member -> assertThat(member.since()).isEqualTo(LocalDate.of(2010, 1, 1)));
        assertThat(desk.said("TAX_SUPPORT", 1)).isEqualTo("1 SUPPORTER");
        assertThat(desk.said("RESIDENT", 2)).isEqualTo("2 HEAD");
        assertThat(desk.said("NATIONAL_HEALTH", 2)).as("a hidden head would be told of by the others").isEmpty();
        assertThat(desk.said("RESIDENT", 3)).isEqualTo("withheld");
        assertThat(desk.card(3)).allMatch(HouseholdAnswer::withheld).allMatch(answer -> answer.households().isEmpty());
        assertThat(desk.card(1).stream().map(HouseholdDesk::said).filter(said -> !said.isEmpty())).containsExactlyInAnyOrder("1 HEAD", "1 SUPPORTER");
    }

    @OnBothDatabases
    void answers_as_of_a_day_and_as_known_on_a_day(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(3);
        desk.register(REGISTRY, "a", at("2026-05-01"), household("RESIDENT", "1", 0, "2020-04-01", null, "1 HEAD", "2 MEMBER WIFE"));
        desk.register(REGISTRY, "b", at("2026-06-01"), household("RESIDENT", "1", 1, "2026-05-15", null, "1 HEAD", "2 MEMBER WIFE", "3 MEMBER CHILD"));
        desk.register(REGISTRY, "c", at("2026-07-01"), household("RESIDENT", "1", 2, "2021-01-01", "2021-12-31", "1 HEAD"));

        assertThat(desk.said("RESIDENT", 1)).isEqualTo("1 HEAD, 2 MEMBER 妻, 3 MEMBER 子");
        assertThat(said(desk.ask("RESIDENT", 1, LocalDate.of(2026, 5, 14), null))).isEqualTo("1 HEAD, 2 MEMBER 妻");
        assertThat(said(desk.ask("RESIDENT", 1, TODAY, LocalDate.of(2026, 5, 31)))).isEqualTo("1 HEAD, 2 MEMBER 妻");
        assertThat(said(desk.ask("RESIDENT", 1, TODAY, LocalDate.of(2026, 4, 30)))).isEmpty();
        assertThat(said(desk.ask("RESIDENT", 1, LocalDate.of(2021, 6, 1), null))).isEqualTo("1 HEAD");
        assertThat(said(desk.ask("RESIDENT", 1, LocalDate.of(2021, 6, 1), LocalDate.of(2026, 6, 30)))).isEqualTo("1 HEAD, 2 MEMBER 妻");
        assertThat(carded(desk, LocalDate.of(2026, 5, 14), TODAY)).as("a clerk, by every law").containsExactly("1 HEAD, 2 MEMBER 妻");
        assertThat(carded(desk, TODAY, LocalDate.of(2026, 5, 31))).containsExactly("1 HEAD, 2 MEMBER 妻");
        assertThat(carded(desk, TODAY, LocalDate.of(2026, 4, 30))).isEmpty();
        assertThat(carded(desk, LocalDate.of(2021, 6, 1), TODAY)).containsExactly("1 HEAD");
        assertThat(desk.ask("RESIDENT", 1, null, null).households().get(0).members()).extracting(HouseholdAnswer.Member::since)
                .containsExactly(LocalDate.of(2020, 4, 1), LocalDate.of(2022, 1, 1), LocalDate.of(2026, 5, 15));
    }

    private static List<String> carded(HouseholdDesk desk, LocalDate asOf, LocalDate knownOn) {
        return desk.card(1, new HistoryDays(asOf, knownOn)).stream().map(HouseholdDesk::said).filter(said -> !said.isEmpty()).toList();
    }

    @OnBothDatabases
    void a_law_answers_by_the_words_it_had_on_the_day(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(2);
        desk.register(CHILD, household("CHILD_ALLOWANCE", "C1", "1 RECIPIENT", "2 CHILD CHILD"));

        assertThat(desk.ask("CHILD_ALLOWANCE", 2, LocalDate.of(2024, 9, 30), null).law().definition()).contains("中学校修了前");
        assertThat(desk.ask("CHILD_ALLOWANCE", 2, LocalDate.of(2024, 10, 1), null).law().definition()).contains("18歳");
        assertThat(said(desk.ask("CHILD_ALLOWANCE", 2, LocalDate.of(2024, 10, 1), null))).isEqualTo("1 RECIPIENT, 2 CHILD 子");
        assertThatThrownBy(() -> desk.ask("CHILD_ALLOWANCE", 2, LocalDate.of(2000, 1, 1), null)).hasMessageContaining("ADR-0501");
        assertThatThrownBy(() -> desk.ask("TRIBE", 2, null, null)).hasMessageContaining("ADR-0501");
    }

    @OnBothDatabases
    void roles_of_a_law_go_on_when_its_words_change(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db);
        List<HouseholdKind> kinds = desk.registry().as(TAX, (entities, caller) -> new JpaHouseholdRepository(entities).kinds());

        assertThat(kinds).hasSize(8).allSatisfy(kind -> assertThat(kinds.stream().filter(other -> other.code().equals(kind.code()))
                .map(HouseholdKind::roleCodes)).allMatch(kind.roleCodes()::equals));
    }

    @OnBothDatabases
    void everybody_in_the_answer_finds_it_recorded(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(3);
        desk.register(REGISTRY, household("RESIDENT", "1", "1 HEAD", "2 MEMBER WIFE"));
        desk.register(TAX, household("TAX_SUPPORT", "1", "1 SUPPORTER", "3 DEPENDANT CHILD"));

        desk.ask("RESIDENT", 2, null, null);
        assertThat(desk.entries()).extracting(ReadEntry::subject).containsExactlyInAnyOrder(
                integratedNumber(1).value(), integratedNumber(2).value());
        assertThat(desk.entries()).allSatisfy(entry -> assertThat(entry.items()).containsExactly("HOUSEHOLD_RESIDENT"))
                .extracting(ReadEntry::task).containsOnly(HouseholdDesk.TASK);
        desk.entries().clear();
        desk.card(1);

        assertThat(desk.entries()).extracting(ReadEntry::subject, ReadEntry::items).containsExactlyInAnyOrder(
                tuple(integratedNumber(1).value(), List.of("HOUSEHOLD_RESIDENT", "HOUSEHOLD_TAX_SUPPORT", "NAME")),
                tuple(integratedNumber(2).value(), List.of("HOUSEHOLD_RESIDENT", "NAME")),
                tuple(integratedNumber(3).value(), List.of("HOUSEHOLD_TAX_SUPPORT", "NAME")));
        assertThat(desk.entries()).allSatisfy(entry -> assertThat(entry.ground()).isEqualTo("addressee.look.COUNTER_SERVICE"));
    }

    @OnBothDatabases
    void who_has_no_household_or_none_to_show_finds_just_that_recorded(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(1).person(2, LocalDate.of(1980, 1, 1), RegistrationState.RESIDENT, true);
        desk.register(REGISTRY, household("RESIDENT", "2", "2 HEAD"));

        desk.ask("RESIDENT", 1, null, null);
        desk.card(1);
        desk.ask("RESIDENT", 2, null, null);
        desk.card(2);

        assertThat(desk.entries()).extracting(ReadEntry::subject, ReadEntry::items).containsExactly(
                tuple(integratedNumber(1).value(), List.of("HOUSEHOLD_RESIDENT")),
                tuple(integratedNumber(1).value(), List.of("NO_HOUSEHOLD")),
                tuple(integratedNumber(2).value(), List.of("WITHHELD_HOUSEHOLD")),
                tuple(integratedNumber(2).value(), List.of("WITHHELD_HOUSEHOLD")));
    }

    @OnBothDatabases
    void a_repeat_gets_the_stored_answer_and_what_came_first_is_kept(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(2);
        HouseholdsRegistered first = desk.register(REGISTRY, "same", RegistryOnDatabase.CLOCK, household("RESIDENT", "1", "1 HEAD"));

        assertThat(desk.register(REGISTRY, "same", RegistryOnDatabase.CLOCK, household("RESIDENT", "1", "1 HEAD"))).isEqualTo(first);
        assertThatThrownBy(() -> desk.register(REGISTRY, "same", RegistryOnDatabase.CLOCK, household("RESIDENT", "1", "2 HEAD")))
                .hasMessageContaining("KRN-0001");
        desk.register(REGISTRY, household("RESIDENT", "1", 1, "2020-04-01", null, "2 HEAD"));

        assertThat(desk.registry().count("household_version")).isEqualTo(2);
        assertThat(desk.registry().count("household_member")).isEqualTo(2);
    }

    @OnBothDatabases
    void nothing_of_a_refused_message_is_kept_and_another_town_knows_nothing_of_it(TestDatabase db) {
        HouseholdDesk desk = HouseholdDesk.on(db).people(2);
        desk.refused(REGISTRY, household("RESIDENT", "1", "1 HEAD"), household("RESIDENT", "2", "9 HEAD"));
        assertThat(desk.registry().count("household")).isZero();
        desk.register(REGISTRY, household("RESIDENT", "1", "1 HEAD"));
        HouseholdDesk elsewhere = desk.of(AddresseeFixture.ENISHI);

        assertThat(elsewhere.refused("enishi-registry", household("RESIDENT", "1", "1 HEAD"))).isEqualTo("MEMBER_UNKNOWN");
        assertThatThrownBy(() -> elsewhere.ask("RESIDENT", 1, null, null)).isInstanceOf(BusinessException.class).hasMessageContaining("ADR-0208");
        List<Household> known = elsewhere.registry().as(TAX, (entities, caller) -> new JpaHouseholdRepository(entities)
                .households(AddresseeFixture.ENISHI, "RESIDENT", Set.of("1")));
        assertThat(known).isEmpty();
    }

    private static Clock at(String day) {
        return Clock.fixed(Instant.parse(day + "T03:00:00Z"), ZoneOffset.UTC);
    }
}
