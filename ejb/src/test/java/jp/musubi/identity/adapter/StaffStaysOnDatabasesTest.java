package jp.musubi.identity.adapter;

import static jp.musubi.identity.adapter.StaffOffice.NAME;
import static jp.musubi.identity.adapter.StaffOffice.PASSWORD;
import static jp.musubi.identity.adapter.StaffOffice.line;
import static jp.musubi.identity.adapter.StaffOffice.origin;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffStays;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** How long who has signed in stays welcome, on every node, on both databases. */
class StaffStaysOnDatabasesTest {

    private static final Duration FRESH = Duration.ofSeconds(2);

    @OnBothDatabases
    void ends_on_every_node_within_two_seconds_of_a_suspension(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        String stay = signIn(office);
        List<StaffStays> nodes = List.of(office.node(), office.node());
        nodes.forEach(node -> assertThat(node.present(stay)).isPresent());

        office.register(line(NAME, "clerk-1", "SUSPENDED", 0, ""));
        office.pass(FRESH);

        nodes.forEach(node -> assertThat(node.present(stay)).isEmpty());
    }

    @OnBothDatabases
    void is_over_for_good_when_the_account_was_suspended_meanwhile(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        String stay = signIn(office);

        office.register(line(NAME, "clerk-1", "SUSPENDED", 0, ""));
        office.register(line(NAME, "clerk-1", "ACTIVE", 0, ""));

        assertThat(office.node().present(stay)).isEmpty();
    }

    @OnBothDatabases
    void ends_when_the_account_is_enrolled_anew(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        String stay = signIn(office);

        office.register(line(NAME, "clerk-1", "ACTIVE", 1, ""));

        assertThat(office.node().present(stay)).isEmpty();
    }

    @OnBothDatabases
    void goes_on_with_what_the_account_may_do_now(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        String stay = signIn(office);
        StaffStays node = office.node();
        assertThat(node.present(stay)).get().extracting(SignedIn::roles).isEqualTo(Set.of("STAFF", "SUPERVISOR", "NETWORK_USER"));

        office.register(line(NAME, "clerk-1", "ACTIVE", 0, "").replace("STAFF SUPERVISOR,OWN", "STAFF,CONTRACTOR"));
        office.pass(FRESH);

        assertThat(node.present(stay)).get().extracting(SignedIn::roles).isEqualTo(Set.of("STAFF"));
    }

    @OnBothDatabases
    void gives_duties_on_the_days_that_the_law_gives_them(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        office.register(line(NAME, "clerk-1", "ACTIVE", 0, "").replace(",OWN,", ",CONTRACTOR,"));
        String stay = signIn(office);
        owner(db, "insert into identity.employer_duty values ('CONTRACTOR', 'NETWORK_USER', date '2026-11-24', date '2026-11-24', 'test')");

        assertThat(office.node().present(stay)).get().extracting(SignedIn::roles).as("the day before, 9:00 in Tokyo").isEqualTo(Set.of("STAFF", "SUPERVISOR"));
        office.pass(Duration.ofHours(15));
        assertThat(office.node().present(stay)).get().extracting(SignedIn::roles).isEqualTo(Set.of("STAFF", "SUPERVISOR", "NETWORK_USER"));
        office.pass(Duration.ofHours(24));
        assertThat(office.node().present(stay)).get().extracting(SignedIn::roles).isEqualTo(Set.of("STAFF", "SUPERVISOR"));
    }

    @OnBothDatabases
    void asks_the_database_once_in_two_seconds(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        String stay = signIn(office);
        StaffStays node = office.node();

        long first = db.statements(() -> node.present(stay));
        long again = db.statements(() -> node.present(stay));
        office.pass(FRESH);

        assertThat(first).isEqualTo(3);
        assertThat(again).isZero();
        assertThat(db.statements(() -> node.present(stay))).isEqualTo(3);
    }

    @OnBothDatabases
    void knows_no_stay_that_nobody_began(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();

        for (String made : List.of("", NAME, NAME + "/0", NAME + "/0/1", NAME + "/1/0", "nobody/0/0", NAME + "/0/0/0", NAME + "/99999999999/0", NAME + "/-1/0")) {
            assertThat(office.node().present(made)).as(made).isEmpty();
        }
    }

    private static String signIn(StaffOffice office) {
        return office.enter(NAME, PASSWORD, office.code(0), origin()).stay();
    }

    private static void owner(TestDatabase db, String statement) {
        try (Connection connection = db.owner().getConnection(); Statement made = connection.createStatement()) {
            made.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
