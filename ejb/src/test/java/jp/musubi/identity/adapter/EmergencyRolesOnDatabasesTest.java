package jp.musubi.identity.adapter;

import static jp.musubi.identity.adapter.StaffOffice.NAME;
import static jp.musubi.identity.adapter.StaffOffice.PASSWORD;
import static jp.musubi.identity.adapter.StaffOffice.line;
import static jp.musubi.identity.adapter.StaffOffice.origin;
import static jp.musubi.identity.adapter.StaffOffice.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.boundary.EmergencyFinding;
import jp.musubi.identity.boundary.EmergencyRoles;
import jp.musubi.identity.boundary.EmergencyUseView;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.ReviewEmergency;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;

/** The supervisor's role taken in an emergency, and its review, on both databases. */
class EmergencyRolesOnDatabasesTest {

    private static final Caller CLERK = staff(IdentityFixture.TOWN, "clerk-1");
    private static final Caller ADMINISTRATOR = staff(IdentityFixture.TOWN, "admin-1");
    private static final Caller STRANGER = staff("0220199301801700", "admin-3");
    private static final Set<String> USUAL = Set.of("STAFF", "NETWORK_USER");
    private static final Set<String> MORE = Set.of("STAFF", "SUPERVISOR", "NETWORK_USER");

    @OnBothDatabases
    void gives_the_role_for_an_hour_and_takes_it_back(TestDatabase db) {
        StaffOffice office = office(db);
        String stay = office.enter(NAME, PASSWORD, office.code(0), origin()).stay();
        assertThat(office.inEmergency(CLERK, EmergencyRoles::minutes)).hasValue(60);

        take(office, "nobody else is in the house");

        assertThat(office.node().present(stay)).get().extracting(SignedIn::roles).isEqualTo(MORE);
        office.pass(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(office.node().present(stay)).get().extracting(SignedIn::roles).isEqualTo(MORE);
        office.pass(Duration.ofSeconds(1));
        assertThat(office.node().present(stay)).get().extracting(SignedIn::roles).isEqualTo(USUAL);
    }

    @OnBothDatabases
    void gives_it_again_only_when_another_person_has_reviewed_the_last_use(TestDatabase db) {
        StaffOffice office = office(db);
        take(office, "first");
        assertThat(refusal(() -> take(office, "while it runs"))).isEqualTo(IdentityError.EMERGENCY_WAITS);
        assertThat(refusal(() -> review(office, ADMINISTRATOR))).isEqualTo(IdentityError.EMERGENCY_RUNS);
        office.pass(Duration.ofHours(1));
        assertThat(refusal(() -> take(office, "unreviewed"))).isEqualTo(IdentityError.EMERGENCY_WAITS);
        EmergencyUseView waiting = office.inEmergency(ADMINISTRATOR, EmergencyRoles::unreviewed).get(0);
        assertThat(waiting.reason()).isEqualTo("first");
        assertThat(waiting.ended()).isTrue();

        assertThat(refusal(() -> review(office, CLERK))).isEqualTo(IdentityError.EMERGENCY_OWN);
        assertThat(office.inEmergency(STRANGER, EmergencyRoles::unreviewed)).isEmpty();
        assertThat(refusal(() -> office.inEmergency(STRANGER, door -> reviewed(door, waiting)))).isEqualTo(IdentityError.EMERGENCY_UNKNOWN);
        review(office, ADMINISTRATOR);

        assertThat(office.inEmergency(ADMINISTRATOR, EmergencyRoles::unreviewed)).isEmpty();
        assertThat(refusal(() -> office.inEmergency(ADMINISTRATOR, door -> reviewed(door, waiting)))).isEqualTo(IdentityError.EMERGENCY_UNKNOWN);
        take(office, "second");
        assertThat(office.inEmergency(CLERK, EmergencyRoles::mine)).get().extracting(EmergencyUseView::reason).isEqualTo("second");
    }

    @OnBothDatabases
    void offers_it_neither_to_contractors_nor_supervisors_nor_administrators_nor_strangers(TestDatabase db) {
        StaffOffice office = office(db);

        for (String roles : new String[] {"STAFF,CONTRACTOR", "STAFF SUPERVISOR,OWN", "ADMINISTRATOR,OWN"}) {
            office.register(line(NAME, "clerk-1", "ACTIVE", 0, "").replace("STAFF SUPERVISOR,OWN", roles));
            assertThat(office.inEmergency(CLERK, EmergencyRoles::minutes)).as(roles).isEmpty();
            assertThat(refusal(() -> take(office, "why"))).as(roles).isEqualTo(IdentityError.EMERGENCY_NOT_OFFERED);
        }
        assertThat(office.inEmergency(staff(IdentityFixture.TOWN, "of-the-provider"), EmergencyRoles::minutes)).isEmpty();
    }

    /** Whatever the program does. */
    @OnBothDatabases
    void the_database_itself_asks_for_another_reviewer_and_bounds_the_time(TestDatabase db) {
        StaffOffice office = office(db);
        take(office, "first");
        String use = "insert into identity.emergency_use (id, institution, account, staff_id, display_name, department_name, employer, role, minutes, reason, taken_at, ends_at, open_for)"
                + " select cast('01a205b3-f710-7000-8edc-000000000001' as uuid), institution, account, staff_id, display_name, department_name, employer, role, ";
        String from = " from identity.emergency_use";

        office.refuses(use + "60, reason, taken_at, ends_at, account" + from);
        office.refuses(use + "60, reason, taken_at, ends_at, null" + from);
        office.refuses(use + "60, reason, taken_at, ends_at, 'another'" + from);
        office.refuses(use + "480, reason, taken_at, ends_at, account || 'x'" + from);
        office.refuses("insert into identity.emergency_review select id, institution, staff_id, staff_id, 'JUSTIFIED', 'fine', taken_at" + from);
        office.refuses("insert into identity.emergency_review select id, institution, 'somebody', staff_id, 'JUSTIFIED', 'fine', taken_at" + from);
        office.refuses("update identity.emergency_use set open_for = null");
        office.refuses("update identity.emergency_use set open_for = null, review_id = id");
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            office.refuses("update identity.emergency_use set ends_at = taken_at");
            office.refuses("delete from identity.emergency_use");
            office.refuses("update identity.emergency_rule set minutes = 480");
        }
    }

    private static StaffOffice office(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        office.register(line(NAME, "clerk-1", "ACTIVE", 0, "").replace("STAFF SUPERVISOR", "STAFF"));
        return office;
    }

    private static void take(StaffOffice office, String reason) {
        office.inEmergency(CLERK, door -> {
            door.take(reason);
            return null;
        });
    }

    private static void review(StaffOffice office, Caller reviewer) {
        office.inEmergency(reviewer, door -> reviewed(door, door.unreviewed().get(0)));
    }

    private static Object reviewed(EmergencyRoles door, EmergencyUseView use) {
        door.review(new ReviewEmergency(use.id(), EmergencyFinding.JUSTIFIED, "asked the head of the office"));
        return null;
    }

    private static Caller staff(String institution, String id) {
        return new Caller(Caller.Kind.STAFF, institution, id, "1010");
    }
}
