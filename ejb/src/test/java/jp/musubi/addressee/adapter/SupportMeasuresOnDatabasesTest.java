package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.musubi.addressee.boundary.DecideMeasure;
import jp.musubi.addressee.boundary.DueMeasure;
import jp.musubi.addressee.boundary.LinkAct;
import jp.musubi.addressee.boundary.LinkOutcome;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.MeasureDecision;
import jp.musubi.addressee.boundary.MeasurePlace;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.SupportMeasures;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.MeasureDesk;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.SupportMeasure;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;

class SupportMeasuresOnDatabasesTest {

    private static final LocalDate TODAY = JapaneseDates.today(RegistryOnDatabase.CLOCK);
    private static final LookPurpose PURPOSE = new LookPurpose("JM01000000081000", LookGround.PROCEDURE);
    private static final Caller CLERK = new Caller(Caller.Kind.STAFF, MUSUBI, "clerk-musubi-welfare", "1030");

    @OnBothDatabases
    void lists_what_runs_out_within_a_month_and_what_ran_out_unnoticed(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        List<ReadEntry> entries = new ArrayList<>();
        protect(registry, 1, TODAY.minusYears(1), TODAY.plusMonths(1));
        protect(registry, 2, TODAY.minusYears(1), TODAY.plusMonths(1).plusDays(1));
        protect(registry, 3, TODAY.minusYears(1), TODAY.plusDays(1));
        ranOut(registry, 3);

        List<DueMeasure> due = as(registry, CLERK, entries, SupportMeasuresOnDatabasesTest::due);

        assertThat(due).extracting(DueMeasure::number).containsExactly(addresseeNumber(3), addresseeNumber(1));
        assertThat(due).extracting(DueMeasure::overdue).containsExactly(true, false);
        assertThat(due.get(0).renewableUntil()).as("behind today, since the term is over").isEqualTo(TODAY.plusYears(1));
        assertThat(due.get(1).renewableUntil()).isEqualTo(TODAY.plusMonths(1).plusYears(1));
        assertThat(entries).extracting(ReadEntry::subject).containsExactly(integratedNumber(3).value(), integratedNumber(1).value());
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.task()).isEqualTo(PURPOSE.task());
            assertThat(entry.ground()).isEqualTo(PURPOSE.code());
        });
        assertThat(protectedToday(registry, 3)).as("nobody decided").isTrue();
    }

    @OnBothDatabases
    void goes_on_behind_a_measure_also_when_it_was_renewed_in_between(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        for (int n = 1; n <= 4; n++) {
            protect(registry, n, TODAY.minusYears(1), TODAY.plusDays(n < 4 ? 5 : 6));
        }
        List<DueMeasure> all = as(registry, CLERK, new ArrayList<>(), SupportMeasuresOnDatabasesTest::due);
        DueMeasure second = all.get(1);
        MeasurePlace behindIt = new MeasurePlace(second.termEndsOn(), second.id());

        decide(registry, new DecideMeasure(second.id(), MeasureDecision.RENEW, TODAY.plusYears(1), second.version(), "延長の申出"));

        assertThat(all).hasSize(4);
        assertThat(as(registry, CLERK, new ArrayList<>(), door -> door.due(behindIt, PURPOSE)).rows()).isEqualTo(all.subList(2, 4));
        assertThat(registry.<List<UUID>>as("child", (entities, caller) -> new JpaMeasureRepository(entities).due(MUSUBI, TODAY.plusMonths(1), behindIt, 1).stream()
                .map(SupportMeasure::id).toList())).containsExactly(all.get(2).id());
    }

    @OnBothDatabases
    void still_asks_about_the_measure_of_whom_a_repaired_link_left_without_a_record(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.protectedRow(1, "結　花子", 1, TODAY.plusDays(20))));
        desk.decide("b", desk.propose("a", LinkAct.UNLINK), LinkOutcome.APPROVED);

        List<DueMeasure> due = as(desk.registry(), CLERK, new ArrayList<>(), SupportMeasuresOnDatabasesTest::due);

        assertThat(due).hasSize(2).filteredOn(measure -> measure.number() == null).singleElement().satisfies(left -> {
            assertThat(left.integratedNumber()).isEqualTo(integratedNumber(1).value());
            assertThat(left.name()).isNull();
            DueMeasure shown = as(desk.registry(), CLERK, new ArrayList<>(), door -> door.show(left.id(), PURPOSE));
            assertThat(shown).isEqualTo(left);
        });
    }

    @OnBothDatabases
    void renews_with_reason_and_takes_it_off_the_list(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        protect(registry, 1, TODAY.minusYears(1), TODAY.plusDays(3));
        DueMeasure due = as(registry, CLERK, new ArrayList<>(), SupportMeasuresOnDatabasesTest::due).get(0);

        decide(registry, new DecideMeasure(due.id(), MeasureDecision.RENEW, TODAY.plusYears(1), due.version(), "本人の申出"));

        assertThat(as(registry, CLERK, new ArrayList<>(), SupportMeasuresOnDatabasesTest::due)).isEmpty();
        assertThat(decisions(registry)).containsExactly("RENEW 本人の申出 clerk-musubi-welfare 1030");
        assertThatThrownBy(() -> decide(registry, new DecideMeasure(due.id(), MeasureDecision.END, null, due.version(), "二重")))
                .hasMessageContaining("KRN-0007");
    }

    @OnBothDatabases
    void ends_by_decision_only_and_protects_through_its_last_day(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        protect(registry, 1, TODAY.minusYears(1), TODAY.plusDays(3));
        DueMeasure due = as(registry, CLERK, new ArrayList<>(), SupportMeasuresOnDatabasesTest::due).get(0);

        decide(registry, new DecideMeasure(due.id(), MeasureDecision.END, null, due.version(), "本人の申出により終了"));

        assertThat(protectedToday(registry, 1)).isTrue();
        assertThat(protectedOn(registry, 1, TODAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> decide(registry, new DecideMeasure(due.id(), MeasureDecision.END, null, due.version() + 1, "二重")))
                .hasMessageContaining("ADR-0404");
    }

    /** The registry's file may be older than the clerk's decision: what it repeats must not end the protection. */
    @OnBothDatabases
    void is_not_ended_by_an_old_term_that_a_system_repeats_after_the_renewal(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        LocalDate old = TODAY.minusDays(2);
        protect(registry, 1, TODAY.minusYears(1), TODAY.plusDays(1));
        ranOut(registry, 1);
        DueMeasure due = as(registry, CLERK, new ArrayList<>(), SupportMeasuresOnDatabasesTest::due).get(0);
        assertThat(due.termEndsOn()).isEqualTo(old);
        decide(registry, new DecideMeasure(due.id(), MeasureDecision.RENEW, TODAY.plusYears(1), due.version(), "延長の申出"));

        protect(registry, 1, TODAY.minusYears(1), old);

        assertThat(protectedToday(registry, 1)).isTrue();
        protect(registry, 1, TODAY.minusYears(1), old.plusDays(1));
        assertThat(protectedToday(registry, 1)).as("a past date that is new is a decision").isFalse();
    }

    @OnBothDatabases
    void refuses_another_office_another_town_and_terms_beyond_a_year(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        protect(registry, 1, TODAY.minusYears(1), TODAY.plusDays(3));
        DueMeasure due = as(registry, CLERK, new ArrayList<>(), SupportMeasuresOnDatabasesTest::due).get(0);

        assertThatThrownBy(() -> as(registry, new Caller(Caller.Kind.STAFF, MUSUBI, "clerk-musubi-tax", "1020"), new ArrayList<>(), SupportMeasuresOnDatabasesTest::due))
                .hasMessageContaining("ADR-0402");
        RegistryOnDatabase others = registry.of(ENISHI);
        Caller stranger = new Caller(Caller.Kind.STAFF, ENISHI, "clerk-enishi-welfare", "2030");
        assertThat(as(others, stranger, new ArrayList<>(), SupportMeasuresOnDatabasesTest::due)).isEmpty();
        assertThatThrownBy(() -> as(others, stranger, new ArrayList<>(), door -> door.show(due.id(), PURPOSE))).hasMessageContaining("ADR-0401");
        assertThatThrownBy(() -> as(registry, CLERK, new ArrayList<>(), door -> door.show(UUID.randomUUID(), PURPOSE))).hasMessageContaining("ADR-0401");
        for (LocalDate wrong : new LocalDate[] {null, TODAY, TODAY.plusDays(4).plusYears(1)}) {
            assertThatThrownBy(() -> decide(registry, new DecideMeasure(due.id(), MeasureDecision.RENEW, wrong, due.version(), "延長")))
                    .as("until %s", wrong).hasMessageContaining("ADR-0403");
        }
    }

    private static void protect(RegistryOnDatabase registry, int n, LocalDate from, LocalDate until) {
        registry.register(List.of(new RegistrationRow(1, addresseeNumber(n), Optional.empty(), Optional.empty(),
                new BasicInformation("結　花子" + n, "ムスビ　ハナコ", LocalDate.of(1990, 4, 1), Sex.FEMALE, "結市中央一丁目"),
                RegistrationState.NON_RESIDENT, Optional.of(new RegistrationRow.Term(from, until)))));
    }

    /** As if the days since had passed. */
    private static void ranOut(RegistryOnDatabase registry, int n) {
        registry.run("update addressee.support_measure set term_ends_on = date '" + TODAY.minusDays(2) + "' where person_id in"
                + " (select person_id from addressee.addressee where addressee_number = '" + addresseeNumber(n).value() + "')");
    }

    private static boolean protectedToday(RegistryOnDatabase registry, int n) {
        return protectedOn(registry, n, TODAY);
    }

    private static boolean protectedOn(RegistryOnDatabase registry, int n, LocalDate day) {
        return registry.as("child", (entities, caller) -> new JpaPersonRepository(entities).supportMeasures(MUSUBI, integratedNumber(n)).stream()
                .anyMatch(measure -> measure.protects(day)));
    }

    private static List<String> decisions(RegistryOnDatabase registry) {
        return registry.texts("select decision || ' ' || reason || ' ' || decided_by || ' ' || department from addressee.support_measure_decision");
    }

    private static void decide(RegistryOnDatabase registry, DecideMeasure command) {
        as(registry, CLERK, new ArrayList<>(), door -> {
            door.decide(command, PURPOSE);
            return null;
        });
    }

    private static List<DueMeasure> due(SupportMeasures door) {
        return door.due(MeasurePlace.BEGINNING, PURPOSE).rows();
    }

    private static <T> T as(RegistryOnDatabase registry, Caller who, List<ReadEntry> entries, Function<SupportMeasures, T> act) {
        return registry.as(who, (entities, caller) -> act.apply(new SupportMeasures(
                new MeasureDesk(new JpaMeasureRepository(entities), new JpaPersonRepository(entities), RegistryOnDatabase.CLOCK), caller,
                new ListedReads(entries))));
    }
}
