package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.LinkReviews;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.PlannedMoves;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.WaitingPlan;
import jp.musubi.addressee.boundary.WaitingPlans;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.DuePlans;
import jp.musubi.addressee.domain.PlanFailures;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;

/** 反映を待つ予定: what breaks off leaves nothing half done, waits in the list with its reason, and is carried out once. */
class WaitingPlansOnDatabasesTest {

    private static final String HERE = "結市本町一丁目1番1号";
    private static final String THERE = "縁町港一丁目2番3号";
    private static final Caller CLERK = new Caller(Caller.Kind.STAFF, MUSUBI, "clerk-musubi-child", "1010");
    private static final LookPurpose PURPOSE = new LookPurpose("JM01000000081000", LookGround.PROCEDURE);

    private final List<ReadEntry> entries = new ArrayList<>();
    private final List<String> audit = new ArrayList<>();

    @OnBothDatabases
    void a_plan_that_breaks_off_after_its_last_step_is_carried_out_once_in_the_next_round(TestDatabase db) {
        RegistryOnDatabase registry = withPlans(db, 1);
        UUID plan = due(registry).get(0);

        assertThatThrownBy(() -> registry.as("node", (entities, caller) -> {
            assertThat(carrying(entities).apply(MUSUBI, plan)).isTrue();
            entities.flush();
            throw new IllegalStateException("the node dies");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(states(registry)).containsExactly("RESIDENT" + HERE);
        assertThat(registry.count("addressee_version")).isZero();
        assertThat(due(registry)).containsExactly(plan);
        carriedOutOnce(registry, plan);
    }

    @OnBothDatabases
    void a_plan_that_breaks_off_between_its_steps_waits_with_its_reason_and_is_carried_out_once(TestDatabase db) throws SQLException {
        RegistryOnDatabase registry = withPlans(db, 1);
        UUID plan = due(registry).get(0);
        // The settlement is written first; now the record itself refuses.
        RegistryOnDatabase.runAsOwner(db, "alter table addressee.addressee add constraint broken check (state <> 'MOVED_OUT')");

        assertThatThrownBy(() -> apply(registry, plan)).isInstanceOf(RuntimeException.class);
        assertThat(noteFailure(registry, plan, "KRN-0008")).isTrue();
        assertThatThrownBy(() -> apply(registry, plan)).isInstanceOf(RuntimeException.class);
        noteFailure(registry, plan, "KRN-0008");

        assertThat(states(registry)).containsExactly("RESIDENT" + HERE);
        assertThat(waiting(registry)).singleElement().satisfies(waits -> {
            assertThat(waits.number()).isEqualTo(addresseeNumber(1));
            assertThat(waits.plannedOn()).isEqualTo(june(20));
            assertThat(waits.failure()).isEqualTo(new WaitingPlan.Failure("KRN-0008", noon(june(21)).instant(), 2));
        });
        assertThat(audit).containsExactly("addressee.planned_move.apply " + MUSUBI + " KRN-0008", "addressee.planned_move.apply " + MUSUBI + " KRN-0008");
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(integratedNumber(1).value());
            assertThat(entry.items()).containsExactly("PLANNED_MOVE");
            assertThat(entry.ground()).isEqualTo(PURPOSE.code());
        });
        RegistryOnDatabase.runAsOwner(db, "alter table addressee.addressee drop constraint broken");
        carriedOutOnce(registry, plan);
        assertThat(waiting(registry)).isEmpty();
        assertThat(noteFailure(registry, plan, "ADR-0253")).as("it has not failed any more").isFalse();
    }

    @OnBothDatabases
    void lists_what_is_due_and_open_part_by_part_to_its_own_institution(TestDatabase db) {
        RegistryOnDatabase registry = withPlans(db, 4);
        List<UUID> all = waiting(registry).stream().map(WaitingPlan::id).toList();
        assertThat(all).as("the fourth is planned for a later day").hasSize(3);
        assertThat(waiting(registry)).allMatch(plan -> plan.failure() == null);

        apply(registry, all.get(1));

        assertThat(part(registry, all.get(1), 5)).as("behind one that waits no more").containsExactly(all.get(2));
        assertThat(part(registry, LinkReviews.BEGINNING, 1)).containsExactly(all.get(0));
        RegistryOnDatabase elsewhere = registry.of(AddresseeFixture.ENISHI);
        assertThat(elsewhere.<List<WaitingPlan>>as("clerk", (entities, caller) -> new JpaWaitingPlans(entities)
                .waiting(AddresseeFixture.ENISHI, june(30), LinkReviews.BEGINNING, 10))).isEmpty();
    }

    private void carriedOutOnce(RegistryOnDatabase registry, UUID plan) {
        assertThat(apply(registry, plan)).isTrue();
        assertThat(apply(registry, plan)).as("again").isFalse();
        assertThat(states(registry)).containsExactly("MOVED_OUT" + THERE);
        assertThat(registry.count("addressee_version")).isEqualTo(1);
        assertThat(registry.texts("select outcome from addressee.planned_move")).containsExactly("APPLIED");
    }

    /** So many residents who leave on 20 June, the fourth later. */
    private static RegistryOnDatabase withPlans(TestDatabase db, int people) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        for (int number = 1; number <= people; number++) {
            registry.register(noon(june(1)), row(number, HERE, RegistrationState.RESIDENT, new ResidentChange(june(1), ChangeGround.MOVED_IN, null)));
            LocalDate leaves = june(number < 4 ? 20 : 25);
            registry.register(noon(june(5)), row(number, THERE, RegistrationState.MOVED_OUT, new ResidentChange(leaves, ChangeGround.MOVED_OUT, null)));
        }
        return registry;
    }

    private static RegistrationRow row(int number, String address, RegistrationState state, ResidentChange change) {
        return new RegistrationRow(1, addresseeNumber(number), Optional.empty(), Optional.empty(), new BasicInformation("結　花子" + number, "ムスビ　ハナコ",
                LocalDate.of(1990, 4, number), Sex.FEMALE, address), state, Optional.empty(), Optional.empty(), change, OtherNames.NONE);
    }

    private static List<UUID> due(RegistryOnDatabase registry) {
        return registry.as("node", (entities, caller) -> carrying(entities).due(MUSUBI, LinkReviews.BEGINNING, 10));
    }

    private static boolean apply(RegistryOnDatabase registry, UUID plan) {
        return registry.as("node", (entities, caller) -> carrying(entities).apply(MUSUBI, plan));
    }

    private static DuePlans carrying(EntityManager entities) {
        return new DuePlans(new JpaNumberingRepository(entities), new JpaReverifications(entities), new JpaPlannedMoves(entities),
                RegistryOnDatabase.registrar(entities, noon(june(21))), noon(june(21)));
    }

    private static PlanFailures failures(EntityManager entities) {
        return new PlanFailures(new JpaNumberingRepository(entities), new JpaPlannedMoves(entities), new JpaWaitingPlans(entities), noon(june(21)));
    }

    private boolean noteFailure(RegistryOnDatabase registry, UUID plan, String why) {
        return registry.as("node", (entities, caller) -> new PlannedMoves(carrying(entities), failures(entities),
                (event, by, code) -> audit.add(event + " " + by.institution() + " " + code), bound()).noteFailure(MUSUBI, plan, why));
    }

    /** The fixture has bound the transaction already. */
    private static InstitutionBinding bound() {
        return new InstitutionBinding() {
            @Override
            public void actAs(String institution) {
                assertThat(institution).isEqualTo(MUSUBI);
            }
        };
    }

    private List<WaitingPlan> waiting(RegistryOnDatabase registry) {
        entries.clear();
        return registry.<List<WaitingPlan>>as(CLERK, (entities, caller) -> new WaitingPlans(failures(entities), new ListedReads(entries), caller).list(LinkReviews.BEGINNING, PURPOSE).rows());
    }

    private static List<UUID> part(RegistryOnDatabase registry, UUID after, int most) {
        return registry.as("clerk", (entities, caller) -> failures(entities).waiting(MUSUBI, after, most).stream().map(WaitingPlan::id).toList());
    }

    private static List<String> states(RegistryOnDatabase registry) {
        return registry.texts("select state || address from addressee.addressee");
    }

    private static Clock noon(LocalDate day) {
        return Clock.fixed(Instant.from(day.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(9))), ZoneOffset.UTC);
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }
}
