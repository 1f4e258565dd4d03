package jp.musubi.identity.adapter;

import static jp.musubi.identity.adapter.StaffOffice.NAME;
import static jp.musubi.identity.adapter.StaffOffice.PASSWORD;
import static jp.musubi.identity.adapter.StaffOffice.line;
import static jp.musubi.identity.adapter.StaffOffice.origin;
import static jp.musubi.identity.adapter.StaffOffice.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.boundary.DecideStaffChange;
import jp.musubi.identity.boundary.EnrolmentTicket;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.IssuedEnrolment;
import jp.musubi.identity.boundary.NewCredentials;
import jp.musubi.identity.boundary.ProposeStaffChange;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.identity.boundary.StaffAct;
import jp.musubi.identity.boundary.StaffAdministration;
import jp.musubi.identity.boundary.StaffChangeView;
import jp.musubi.identity.boundary.StaffOutcome;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;

/** Accounts changed by two administrators, on both databases. */
class StaffAdministrationOnDatabasesTest {

    private static final Caller FIRST = administrator(IdentityFixture.TOWN, "admin-1");
    private static final Caller SECOND = administrator(IdentityFixture.TOWN, "admin-2");
    private static final Caller STRANGER = administrator("0220199301801700", "admin-3");
    private static final UUID NOWHERE = new UUID(0, 1);

    @OnBothDatabases
    void lists_the_institutions_accounts_with_their_state(TestDatabase db) {
        StaffOffice office = office(db);
        office.enter(NAME, PASSWORD, office.code(0), origin());

        List<StaffAccountState> accounts = office.administer(FIRST, StaffAdministration::accounts);

        assertThat(accounts).extracting(StaffAccountState::name).containsExactly("admin.one", "admin.two", NAME);
        assertThat(accounts.get(2).lastSignIn()).isNotNull();
        assertThat(accounts.get(2).enrolled()).isTrue();
        assertThat(accounts.get(0).enrolled()).isFalse();
        assertThat(accounts.get(0).lastSignIn()).isNull();
        assertThat(office.administer(STRANGER, StaffAdministration::accounts)).isEmpty();
    }

    @OnBothDatabases
    void lets_two_administrators_change_what_a_clerk_may_do(TestDatabase db) {
        StaffOffice office = office(db);
        String stay = office.enter(NAME, PASSWORD, office.code(0), origin()).stay();
        UUID proposal = propose(office, FIRST, change("STAFF", "OWN"));
        assertThat(office.node().present(stay)).get().extracting(SignedIn::roles).as("only proposed").isEqualTo(Set.of("STAFF", "SUPERVISOR", "NETWORK_USER"));

        assertThat(decide(office, SECOND, proposal, StaffOutcome.APPROVED)).isEmpty();

        assertThat(office.node().present(stay)).get().extracting(SignedIn::roles).isEqualTo(Set.of("STAFF", "NETWORK_USER"));
        assertThat(office.administer(FIRST, StaffAdministration::proposals)).isEmpty();
    }

    @OnBothDatabases
    void makes_a_new_account_whose_owner_enrols_with_the_code_told_once(TestDatabase db) {
        StaffOffice office = office(db);
        ProposeStaffChange wish = new ProposeStaffChange(StaffAct.REGISTER, "new.clerk", "clerk-9", "新任　九子", "1020", "税務課", "STAFF", "OWN", "joins");

        IssuedEnrolment issued = decide(office, SECOND, propose(office, FIRST, wish), StaffOutcome.APPROVED).orElseThrow();

        EnrolmentTicket ticket = new EnrolmentTicket("new.clerk", issued.code(), origin());
        String secret = office.door().open(ticket).secret();
        office.door().complete(ticket, new NewCredentials("kumo no ue ni hashi", "kumo no ue ni hashi", office.code(secret, 0)));
        office.pass(Duration.ofSeconds(30));
        assertThat(office.enter("new.clerk", "kumo no ue ni hashi", office.code(secret, 0), origin()).person().caller().id()).isEqualTo("clerk-9");
        assertThat(issued.toString()).doesNotContain(issued.code());
    }

    @OnBothDatabases
    void voids_what_a_clerk_has_when_he_is_to_enrol_anew(TestDatabase db) {
        StaffOffice office = office(db);
        String stay = office.enter(NAME, PASSWORD, office.code(0), origin()).stay();

        IssuedEnrolment issued = decide(office, SECOND, propose(office, FIRST, about(StaffAct.RENEW)), StaffOutcome.APPROVED).orElseThrow();

        assertThat(office.node().present(stay)).isEmpty();
        office.pass(Duration.ofSeconds(30));
        assertThat(office.enterFails(NAME, PASSWORD, office.code(0), origin())).isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
        assertThat(office.door().open(new EnrolmentTicket(NAME, issued.code(), origin()))).isNotNull();
    }

    @OnBothDatabases
    void suspends_at_once_and_lifts_by_two(TestDatabase db) {
        StaffOffice office = office(db);
        String stay = office.enter(NAME, PASSWORD, office.code(0), origin()).stay();

        suspend(office, FIRST, NAME);
        suspend(office, FIRST, NAME);

        assertThat(office.node().present(stay)).isEmpty();
        office.pass(Duration.ofSeconds(30));
        assertThat(office.enterFails(NAME, PASSWORD, office.code(0), origin())).isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
        UUID lifting = propose(office, FIRST, about(StaffAct.LIFT));
        assertThat(refusal(() -> decide(office, FIRST, lifting, StaffOutcome.APPROVED))).isEqualTo(IdentityError.STAFF_CHANGE_OWN);
        decide(office, SECOND, lifting, StaffOutcome.APPROVED);
        assertThat(office.node().present(stay)).as("the old stay").isEmpty();
        assertThat(office.enter(NAME, PASSWORD, office.code(0), origin()).person()).isNotNull();
        suspend(office, SECOND, NAME);
        assertThat(office.administer(FIRST, door -> door.account(NAME)).suspended()).as("again").isTrue();
    }

    @OnBothDatabases
    void refuses_what_one_alone_or_another_institution_may_not_do(TestDatabase db) {
        StaffOffice office = office(db);
        UUID waiting = propose(office, FIRST, change("STAFF", "OWN"));
        UUID ofSecond = propose(office, FIRST, new ProposeStaffChange(StaffAct.CHANGE, "admin.two", "", "管理　二郎", "1010", "子育て支援課", "STAFF SUPERVISOR", "OWN", "why"));

        assertThat(refusal(() -> decide(office, FIRST, waiting, StaffOutcome.APPROVED))).isEqualTo(IdentityError.STAFF_CHANGE_OWN);
        assertThat(refusal(() -> decide(office, FIRST, waiting, StaffOutcome.REJECTED))).isEqualTo(IdentityError.STAFF_CHANGE_OWN);
        assertThat(refusal(() -> decide(office, SECOND, ofSecond, StaffOutcome.APPROVED))).as("his own account").isEqualTo(IdentityError.STAFF_CHANGE_OWN);
        assertThat(refusal(() -> suspend(office, FIRST, "admin.one"))).isEqualTo(IdentityError.STAFF_CHANGE_OWN);
        assertThat(refusal(() -> decide(office, STRANGER, waiting, StaffOutcome.APPROVED))).isEqualTo(IdentityError.STAFF_CHANGE_UNKNOWN);
        assertThat(refusal(() -> suspend(office, STRANGER, NAME))).isEqualTo(IdentityError.STAFF_ACCOUNT_UNKNOWN);
        assertThat(refusal(() -> propose(office, STRANGER, change("STAFF", "OWN")))).isEqualTo(IdentityError.STAFF_ACCOUNT_UNKNOWN);
        assertThat(refusal(() -> decide(office, SECOND, NOWHERE, StaffOutcome.APPROVED))).isEqualTo(IdentityError.STAFF_CHANGE_UNKNOWN);
        assertThat(refusal(() -> propose(office, SECOND, change("STAFF", "CONTRACTOR")))).isEqualTo(IdentityError.STAFF_CHANGE_WAITS);
        decide(office, SECOND, waiting, StaffOutcome.REJECTED);
        assertThat(refusal(() -> decide(office, SECOND, waiting, StaffOutcome.APPROVED))).isEqualTo(IdentityError.STAFF_CHANGE_DECIDED);
        assertThat(refusal(() -> propose(office, SECOND, change("STAFF SUPERVISOR", "OWN")))).isEqualTo(IdentityError.STAFF_CHANGE_EMPTY);
        assertThat(refusal(() -> propose(office, SECOND, about(StaffAct.LIFT)))).isEqualTo(IdentityError.STAFF_CHANGE_EMPTY);
        assertThat(refusal(() -> propose(office, SECOND, about(StaffAct.SUSPEND)))).isEqualTo(IdentityError.STAFF_CHANGE_EMPTY);
        assertThat(refusal(() -> propose(office, SECOND, new ProposeStaffChange(StaffAct.REGISTER, NAME, "x", "x", "1", "x", "STAFF", "OWN", "x"))))
                .isEqualTo(IdentityError.STAFF_NAME_TAKEN);
        assertThat(refusal(() -> propose(office, SECOND, new ProposeStaffChange(StaffAct.REGISTER, "fresh", "clerk-1", "x", "1", "x", "STAFF", "OWN", "x"))))
                .isEqualTo(IdentityError.STAFF_NAME_TAKEN);
    }

    @OnBothDatabases
    void approves_nothing_that_the_account_has_overtaken(TestDatabase db) {
        StaffOffice office = office(db);
        UUID proposal = propose(office, FIRST, change("STAFF", "OWN"));

        office.register(line(NAME, "clerk-1", "ACTIVE", 0, "").replace(",OWN,", ",CONTRACTOR,"));

        StaffChangeView view = office.administer(SECOND, door -> door.proposal(proposal));
        assertThat(view.overtaken()).isTrue();
        assertThat(view.proposer()).as("name of the administrator's own account").isEqualTo("山田　太郎");
        assertThat(refusal(() -> decide(office, SECOND, proposal, StaffOutcome.APPROVED))).isEqualTo(IdentityError.STAFF_CHANGE_OVERTAKEN);
        decide(office, SECOND, proposal, StaffOutcome.REJECTED);
        assertThat(office.administer(SECOND, door -> door.account(NAME)).roles()).isEqualTo("STAFF SUPERVISOR");
    }

    /** One truth: the file begins accounts, the screens take them over, and of those the file only takes away. */
    @OnBothDatabases
    void takes_from_the_file_only_safety_once_the_screens_have_taken_an_account_over(TestDatabase db) {
        StaffOffice office = office(db);
        decide(office, SECOND, propose(office, FIRST, change("STAFF", "OWN")), StaffOutcome.APPROVED);

        assertThat(office.register(line(NAME, "clerk-1", "ACTIVE", 0, "")).refused()).singleElement().extracting(BusinessException::code).isEqualTo("IDN-0423");
        assertThat(office.administer(FIRST, door -> door.account(NAME)).roles()).isEqualTo("STAFF");
        office.register(line(NAME, "clerk-1", "SUSPENDED", 0, ""));
        assertThat(office.administer(FIRST, door -> door.account(NAME)).suspended()).isTrue();
        assertThat(office.register(line(NAME, "clerk-1", "ACTIVE", 0, "")).refused()).hasSize(1);
        assertThat(office.administer(FIRST, door -> door.account(NAME)).suspended()).as("lifting needs two").isTrue();
        assertThat(office.register(line(NAME, "clerk-1", "ACTIVE", 1, "")).issued()).as("lost authenticators of all administrators").hasSize(1);
    }

    /** Whatever the program does. */
    @OnBothDatabases
    void the_database_itself_asks_for_two(TestDatabase db) {
        StaffOffice office = office(db);
        UUID proposal = propose(office, FIRST, change("STAFF", "OWN"));
        String decision = "insert into identity.staff_decision (change_id, institution, outcome, proposed_by, staff_id, decided_by, decided_at) select id, institution, 'APPROVED', ";
        String rest = ", current_timestamp from identity.staff_change where id = '" + proposal + "'";

        office.refuses(decision + "proposed_by, staff_id, proposed_by" + rest);
        office.refuses(decision + "'somebody', staff_id, proposed_by" + rest);
        office.refuses(decision + "proposed_by, staff_id, staff_id" + rest);
        office.refuses(decision + "proposed_by, 'somebody', staff_id" + rest);
        office.refuses("update identity.staff_account set grant_id = '" + proposal + "' where sign_in_name = '" + NAME + "'");
        decide(office, SECOND, proposal, StaffOutcome.APPROVED);
        office.refuses("update identity.staff_account set roles = 'ADMINISTRATOR' where sign_in_name = '" + NAME + "'");
        office.refuses("update identity.staff_account set employer = 'CONTRACTOR' where sign_in_name = '" + NAME + "'");
        office.refuses("update identity.staff_account set department = '1020' where sign_in_name = '" + NAME + "'");
        suspend(office, FIRST, NAME);
        office.refuses("update identity.staff_account set suspended_at = null where sign_in_name = '" + NAME + "'");
        office.refuses("update identity.staff_account set suspended_at = null, lift_id = '" + proposal + "' where sign_in_name = '" + NAME + "'");
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            office.refuses("update identity.staff_account set grant_id = null where sign_in_name = '" + NAME + "'");
            office.refuses("update identity.staff_account set bar_id = null, suspended_at = null where sign_in_name = '" + NAME + "'");
            office.refuses("update identity.staff_change set roles = 'ADMINISTRATOR'");
            office.refuses("delete from identity.staff_decision");
        }
    }

    @OnBothDatabases
    void an_administrator_gets_no_role_of_a_clerk(TestDatabase db) {
        StaffOffice office = office(db);
        UUID proposal = propose(office, FIRST, new ProposeStaffChange(StaffAct.CHANGE, NAME, "", "山田　太郎", "1010", "子育て支援課", "ADMINISTRATOR", "OWN", "moves"));
        decide(office, SECOND, proposal, StaffOutcome.APPROVED);

        assertThat(office.enter(NAME, PASSWORD, office.code(0), origin()).person().roles()).containsExactly("ADMINISTRATOR");
    }

    private static StaffOffice office(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        office.register(admin("admin.one", "admin-1"), admin("admin.two", "admin-2"));
        return office;
    }

    private static String admin(String name, String id) {
        return line(name, id, "ACTIVE", 0, "").replace("STAFF SUPERVISOR", "ADMINISTRATOR");
    }

    private static ProposeStaffChange change(String roles, String employer) {
        return new ProposeStaffChange(StaffAct.CHANGE, NAME, "", "山田　太郎", "1010", "子育て支援課", roles, employer, "other work");
    }

    private static ProposeStaffChange about(StaffAct act) {
        return new ProposeStaffChange(act, NAME, "", "", "", "", "", "", "lost");
    }

    private static UUID propose(StaffOffice office, Caller administrator, ProposeStaffChange wish) {
        return office.administer(administrator, door -> door.propose(wish));
    }

    private static Optional<IssuedEnrolment> decide(StaffOffice office, Caller administrator, UUID id, StaffOutcome outcome) {
        return office.administer(administrator, door -> door.decide(new DecideStaffChange(id, outcome)));
    }

    private static void suspend(StaffOffice office, Caller administrator, String name) {
        office.administer(administrator, (Function<StaffAdministration, Object>) door -> {
            door.suspend(name, "seen at another desk");
            return null;
        });
    }

    private static Caller administrator(String institution, String id) {
        return new Caller(Caller.Kind.STAFF, institution, id, "1010");
    }
}
