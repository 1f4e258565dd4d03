package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.PersonHistory;
import jp.musubi.addressee.boundary.PlanOutcome;
import jp.musubi.addressee.boundary.PlannedMoveView;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.StayAbroad;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.DuePlans;
import jp.musubi.addressee.domain.HistoryReading;
import jp.musubi.addressee.domain.NumberHolders;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.PersonDesk;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.addressee.domain.RowEffect;
import jp.musubi.addressee.domain.RowOutcome;
import jp.musubi.addressee.domain.SummaryReading;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** 転出予定: what is told before its day stays a plan until the day comes. */
class PlannedMovesOnDatabasesTest {

    private static final String HERE = "結市本町一丁目1番1号";
    private static final String THERE = "縁町港一丁目2番3号";
    private static final UUID FIRST = new UUID(0, 0);

    @OnBothDatabases
    void leaves_the_present_as_it_is_until_the_day_and_then_lets_the_person_leave(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);

        assertThat(announce(registry, june(5), june(20), THERE).effect()).contains(RowEffect.REGISTERED);

        assertThat(carryOut(registry, june(19))).isZero();
        assertThat(registry.stateOf(addresseeNumber(1))).isEqualTo("RESIDENT結　花子");
        assertThat(plans(registry, june(19))).singleElement().satisfies(plan -> {
            assertThat(plan.plannedOn()).isEqualTo(june(20));
            assertThat(plan.address()).isEqualTo(THERE);
            assertThat(plan.settled()).isNull();
        });
        assertThat(carryOut(registry, june(20))).isEqualTo(1);
        assertThat(registry.texts("select state || address || changed_on || change_ground || recorded_by from addressee.addressee"))
                .containsExactly("MOVED_OUT" + THERE + "2026-06-20MOVED_OUTregistry");
        assertThat(registry.count("addressee_version")).isEqualTo(1);
        assertThat(history(registry, june(19), june(21)).records().get(0).said().state()).isEqualTo(RegistrationState.RESIDENT);
        assertThat(history(registry, june(20), june(21)).records().get(0).said().state()).isEqualTo(RegistrationState.MOVED_OUT);
        assertThat(plans(registry, june(19))).as("as it was known then").singleElement().satisfies(plan -> assertThat(plan.settled()).isNull());
        assertThat(outcomes(registry, june(21))).containsExactly(PlanOutcome.APPLIED);
    }

    @OnBothDatabases
    void carries_a_plan_out_once_however_many_nodes_and_however_late(TestDatabase db) throws Exception {
        RegistryOnDatabase registry = inTown(db);
        announce(registry, june(5), june(20), THERE);
        List<UUID> due = withDue(registry, june(25), plans -> plans.due(MUSUBI, FIRST, 10));

        List<Boolean> done = RegistryOnDatabase.atOnce(() -> withDue(registry, june(25), plans -> plans.apply(MUSUBI, due.get(0))),
                () -> withDue(registry, june(25), plans -> plans.apply(MUSUBI, due.get(0))));

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(registry.count("addressee_version")).isEqualTo(1);
        assertThat(carryOut(registry, june(26))).isZero();
        assertThat(registry.texts("select cast(changed_on as varchar(10)) from addressee.addressee")).as("the day, not the day of the work").containsExactly("2026-06-20");
    }

    @OnBothDatabases
    void keeps_what_changes_until_the_day_and_moves_nothing_but_the_person(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);
        announce(registry, june(5), june(20), THERE);
        assertThat(send(registry, june(6), row("結　花子", HERE, RegistrationState.RESIDENT, ResidentChange.UNSAID)).effect()).contains(RowEffect.UNCHANGED);
        send(registry, june(10), row("縁　花子", HERE, RegistrationState.RESIDENT, new ResidentChange(june(8), ChangeGround.RENAMED, null)));
        assertThat(outcomes(registry, june(19))).as("it waits").isEmpty();

        carryOut(registry, june(20));

        assertThat(registry.texts("select name || state || address from addressee.addressee")).containsExactly("縁　花子MOVED_OUT" + THERE);
    }

    @OnBothDatabases
    void takes_a_plan_back_once_and_for_all(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);
        announce(registry, june(5), june(20), THERE);
        RegistrationRow stays = row("結　花子", HERE, RegistrationState.RESIDENT, new ResidentChange(null, null, june(20)));

        assertThat(send(registry, june(10), stays).effect()).contains(RowEffect.REGISTERED);
        assertThat(send(registry, june(11), stays).effect()).as("the same again").contains(RowEffect.UNCHANGED);

        assertThat(carryOut(registry, june(21))).isZero();
        assertThat(registry.stateOf(addresseeNumber(1))).isEqualTo("RESIDENT結　花子");
        assertThat(outcomes(registry, june(21))).containsExactly(PlanOutcome.CANCELLED);
        assertThat(registry.count("addressee_version")).as("nothing had been so").isZero();
        RegistrationRow wrongDay = row("結　花子", HERE, RegistrationState.RESIDENT, new ResidentChange(null, null, june(23)));
        assertThat(refusal(send(registry, june(12), wrongDay))).isEqualTo(AddresseeError.CORRECTION_WITHOUT_DATE);
    }

    @OnBothDatabases
    void lets_the_last_plan_count_and_the_same_one_again_change_nothing(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);
        announce(registry, june(5), june(20), THERE);
        assertThat(announce(registry, june(6), june(20), THERE).effect()).contains(RowEffect.UNCHANGED);
        assertThat(announce(registry, june(7), june(25), THERE).effect()).contains(RowEffect.REGISTERED);
        RegistrationRow earlier = row("結　花子", HERE, RegistrationState.MOVED_OUT, new ResidentChange(june(22), ChangeGround.MOVED_OUT, june(25)));
        assertThat(send(registry, june(8), earlier).effect()).contains(RowEffect.REGISTERED);

        assertThat(carryOut(registry, june(21))).isZero();
        assertThat(carryOut(registry, june(30))).isEqualTo(1);

        assertThat(outcomes(registry, june(30))).containsExactly(PlanOutcome.APPLIED, PlanOutcome.REPLACED, PlanOutcome.REPLACED);
        assertThat(registry.texts("select state || address || changed_on from addressee.addressee")).as("an address that the plan does not say stays")
                .containsExactly("MOVED_OUT" + HERE + "2026-06-22");
    }

    @OnBothDatabases
    void gives_way_to_who_leaves_or_dies_before_the_day(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);
        announce(registry, june(5), june(20), THERE);
        send(registry, june(12), row("結　花子", HERE, RegistrationState.DECEASED, new ResidentChange(june(11), ChangeGround.DIED, null)));

        assertThat(carryOut(registry, june(20))).isZero();
        assertThat(registry.stateOf(addresseeNumber(1))).isEqualTo("DECEASED結　花子");
        assertThat(outcomes(registry, june(20))).containsExactly(PlanOutcome.OVERTAKEN);
    }

    @OnBothDatabases
    void gives_way_also_where_an_older_node_took_the_death_in_and_knew_of_no_plan(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);
        announce(registry, june(5), june(20), THERE);
        registry.run("update addressee.addressee set state = 'DECEASED'");

        assertThat(carryOut(registry, june(20))).as("looked at").isEqualTo(1);

        assertThat(registry.stateOf(addresseeNumber(1))).isEqualTo("DECEASED結　花子");
        assertThat(outcomes(registry, june(20))).containsExactly(PlanOutcome.OVERTAKEN);
    }

    @OnBothDatabases
    void is_corrected_as_any_other_move_once_its_day_is_over(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);
        announce(registry, june(5), june(20), THERE);
        carryOut(registry, june(20));

        send(registry, june(25), row("結　花子", THERE, RegistrationState.MOVED_OUT, new ResidentChange(june(23), ChangeGround.MOVED_OUT, june(20))));

        assertThat(history(registry, june(21), june(30)).records().get(0).said().state()).isEqualTo(RegistrationState.RESIDENT);
        assertThat(history(registry, june(23), june(30)).records().get(0).said().state()).isEqualTo(RegistrationState.MOVED_OUT);
    }

    @OnBothDatabases
    void refuses_what_cannot_be_planned(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);

        assertThat(refusal(plan(registry, "結　花子", RegistrationState.DECEASED, ChangeGround.DIED, june(20)))).isEqualTo(AddresseeError.PLAN_OF_ANOTHER_KIND);
        assertThat(refusal(plan(registry, "結　花子", RegistrationState.RESIDENT, ChangeGround.MOVED_OUT, june(20)))).isEqualTo(AddresseeError.PLAN_OF_ANOTHER_KIND);
        assertThat(refusal(plan(registry, "結　花子", RegistrationState.MOVED_OUT, null, june(20)))).isEqualTo(AddresseeError.PLAN_OF_ANOTHER_KIND);
        assertThat(refusal(plan(registry, "結　花子", RegistrationState.MOVED_OUT, ChangeGround.MOVED_OUT, june(5).plusDays(181)))).isEqualTo(AddresseeError.PLAN_TOO_FAR);
        assertThat(refusal(plan(registry, "縁　花子", RegistrationState.MOVED_OUT, ChangeGround.MOVED_OUT, june(20)))).isEqualTo(AddresseeError.PLAN_CHANGES_MORE);
        assertThat(refusal(send(registry, june(5), row("結　花子", HERE, RegistrationState.MOVED_OUT,
                new ResidentChange(june(20), ChangeGround.MOVED_OUT, june(1)))))).as("the past is corrected in a row of its own").isEqualTo(AddresseeError.PLAN_CHANGES_MORE);
        RegistrationRow unknown = row(2, "結　花子", HERE, RegistrationState.MOVED_OUT, new ResidentChange(june(20), ChangeGround.MOVED_OUT, null));
        assertThat(refusal(send(registry, june(5), unknown))).isEqualTo(AddresseeError.PLAN_OF_NO_RESIDENT);
        assertThat(registry.count("planned_move")).isZero();
        assertThat(plan(registry, "結　花子", RegistrationState.MOVED_OUT, ChangeGround.MOVED_OUT, june(5).plusDays(180)).effect()).contains(RowEffect.REGISTERED);
    }

    @OnBothDatabases
    void shows_nobody_where_a_protected_person_will_go(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);
        announce(registry, june(5), june(20), THERE);
        registry.run("insert into addressee.support_measure (id, institution, person_id, starts_on, term_ends_on, recorded_at, recorded_by, version) select "
                + "id, institution, id, date '2026-01-01', date '2099-01-01', current_timestamp, 'registry', 0 from addressee.person");

        assertThat(plans(registry, june(10))).singleElement().satisfies(plan -> {
            assertThat(plan.withheld()).isTrue();
            assertThat(plan.address()).isNull();
            assertThat(plan.abroad()).isEqualTo(StayAbroad.NONE);
            assertThat(plan.toString()).doesNotContain(THERE);
        });
    }

    @OnBothDatabases
    void puts_the_open_plan_on_the_card_and_on_no_other_institutions(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);
        assertThat(card(registry)).isEmpty();
        announce(registry, june(5), june(20), THERE);
        assertThat(card(registry)).extracting(PlannedMoveView::plannedOn).containsExactly(june(20));
        RegistryOnDatabase elsewhere = registry.of(AddresseeFixture.ENISHI);
        assertThat(elsewhere.<List<UUID>>as("registry", (entities, caller) -> new JpaPlannedMoves(entities).due(AddresseeFixture.ENISHI, june(30), FIRST, 10))).isEmpty();

        carryOut(registry, june(20));

        assertThat(card(registry)).isEmpty();
    }

    @OnBothDatabases
    void lets_the_database_refuse_a_second_open_plan_of_a_record_and_another_text_of_the_first(TestDatabase db) {
        RegistryOnDatabase registry = inTown(db);
        announce(registry, june(5), june(20), THERE);

        assertThatThrownBy(() -> registry.run("insert into addressee.planned_move (id, institution, addressee_id, planned_on, change_ground, state, recorded_at,"
                + " recorded_by, open_for) select addressee_id, institution, addressee_id, date '2026-06-21', change_ground, state, recorded_at, recorded_by,"
                + " open_for from addressee.planned_move")).isInstanceOf(RuntimeException.class);
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            assertThatThrownBy(() -> registry.run("update addressee.planned_move set planned_on = date '2026-06-21'")).isInstanceOf(RuntimeException.class);
        }
        assertThat(registry.count("planned_move")).isEqualTo(1);
    }

    private static RegistryOnDatabase inTown(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, june(1), row("結　花子", HERE, RegistrationState.RESIDENT, new ResidentChange(june(1), ChangeGround.MOVED_IN, null)));
        return registry;
    }

    private static RowOutcome announce(RegistryOnDatabase registry, LocalDate on, LocalDate day, String address) {
        return send(registry, on, row("結　花子", address, RegistrationState.MOVED_OUT, new ResidentChange(day, ChangeGround.MOVED_OUT, null)));
    }

    private static RowOutcome plan(RegistryOnDatabase registry, String name, RegistrationState state, ChangeGround ground, LocalDate day) {
        return send(registry, june(5), row(name, HERE, state, new ResidentChange(day, ground, null)));
    }

    private static RowOutcome send(RegistryOnDatabase registry, LocalDate on, RegistrationRow row) {
        return registry.register(noon(on), row).get(0);
    }

    /** Round by round of one, as a node does it. */
    private static int carryOut(RegistryOnDatabase registry, LocalDate on) {
        int done = 0;
        UUID after = FIRST;
        while (true) {
            UUID last = after;
            List<UUID> due = withDue(registry, on, plans -> plans.due(MUSUBI, last, 1));
            if (due.isEmpty()) {
                return done;
            }
            after = due.get(0);
            done += withDue(registry, on, plans -> plans.apply(MUSUBI, due.get(0))) ? 1 : 0;
        }
    }

    private static <T> T withDue(RegistryOnDatabase registry, LocalDate on, Function<DuePlans, T> act) {
        return registry.as("node", (entities, caller) -> act.apply(new DuePlans(new JpaNumberingRepository(entities), new JpaReverifications(entities),
                new JpaPlannedMoves(entities), RegistryOnDatabase.registrar(entities, noon(on)), noon(on))));
    }

    private static List<PlanOutcome> outcomes(RegistryOnDatabase registry, LocalDate knownOn) {
        return plans(registry, knownOn).stream().flatMap(plan -> Optional.ofNullable(plan.settled()).stream()).map(PlannedMoveView.Settled::outcome).toList();
    }

    private static List<PlannedMoveView> plans(RegistryOnDatabase registry, LocalDate knownOn) {
        return history(registry, knownOn, knownOn).plans();
    }

    private static PersonHistory history(RegistryOnDatabase registry, LocalDate asOf, LocalDate knownOn) {
        return registry.as("clerk", (entities, caller) -> {
            JpaPersonRepository persons = new JpaPersonRepository(entities);
            UUID person = persons.addressee(MUSUBI, addresseeNumber(1)).personId();
            return new HistoryReading(persons, new JpaPlannedMoves(entities), new SummaryReading(persons, noon(knownOn)))
                    .history(MUSUBI, person, new HistoryDays(asOf, knownOn));
        });
    }

    private static List<PlannedMoveView> card(RegistryOnDatabase registry) {
        return registry.as("clerk", (entities, caller) -> {
            JpaPersonRepository persons = new JpaPersonRepository(entities);
            JpaNumberVault vault = new JpaNumberVault(entities);
            Clock clock = noon(june(10));
            return new PersonDesk(new JpaPersonSearchRepository(entities), persons, new JpaPlannedMoves(entities), new NumberHolders(vault, AddresseeFixture.seals(),
                    new NumberLooks(vault, AddresseeFixture.seals(), clock)), clock).card(MUSUBI, persons.addressee(MUSUBI, addresseeNumber(1)).personId()).plans();
        });
    }

    private static RegistrationRow row(String name, String address, RegistrationState state, ResidentChange change) {
        return row(1, name, address, state, change);
    }

    private static RegistrationRow row(int number, String name, String address, RegistrationState state, ResidentChange change) {
        return new RegistrationRow(1, addresseeNumber(number), Optional.empty(), Optional.empty(), new BasicInformation(name, "ムスビ　ハナコ",
                LocalDate.of(1990, 4, 1), Sex.FEMALE, address), state, Optional.empty(), Optional.empty(), change, OtherNames.NONE);
    }

    private static AddresseeError refusal(RowOutcome outcome) {
        return (AddresseeError) outcome.refusal().orElseThrow().errorCode();
    }

    private static Clock noon(LocalDate day) {
        return Clock.fixed(Instant.from(day.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(9))), ZoneOffset.UTC);
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }
}
