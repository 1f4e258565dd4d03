package jp.musubi.identity.adapter;

import static jp.musubi.identity.adapter.StaffOffice.NAME;
import static jp.musubi.identity.adapter.StaffOffice.PASSWORD;
import static jp.musubi.identity.adapter.StaffOffice.elsewhere;
import static jp.musubi.identity.adapter.StaffOffice.line;
import static jp.musubi.identity.adapter.StaffOffice.origin;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.musubi.identity.boundary.AuthenticatorOffer;
import jp.musubi.identity.boundary.EnrolmentTicket;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.NewCredentials;
import jp.musubi.identity.domain.CheckedLines;
import jp.musubi.identity.domain.EnrolmentCode;
import jp.musubi.identity.domain.StaffFile;
import jp.musubi.identity.domain.StaffRegister;
import jp.musubi.identity.domain.StaffRow;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a member of the staff begins, on both databases. */
class StaffEnrolmentOnDatabasesTest {

    @OnBothDatabases
    void enrols_a_clerk_by_a_one_time_code(TestDatabase db) {
        StaffOffice office = new StaffOffice(db);
        String ticket = issued(office, "ACTIVE", 0);

        AuthenticatorOffer offer = office.door().open(new EnrolmentTicket(NAME, ticket.toUpperCase(Locale.ROOT).replace("-", " "), origin()));
        assertThat(offer.secret()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(offer.uri()).isEqualTo("otpauth://totp/Musubi:" + NAME + "?secret=" + offer.secret().replace(" ", "") + "&issuer=Musubi");
        office.door().complete(new EnrolmentTicket(NAME, ticket, origin()), chosen(office, offer));

        assertThat(office.journal()).isEqualTo("ENROLLED " + NAME);
        assertThat(office.enterFails(NAME, PASSWORD, office.code(offer.secret(), 0), elsewhere())).as("the code that confirmed").isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
        office.pass(Duration.ofSeconds(30));
        assertThat(office.enter(NAME, PASSWORD, office.code(offer.secret(), 0), elsewhere()).person().displayName()).isEqualTo("山田　太郎");
        assertThat(office.openFails(NAME, ticket)).as("used").isEqualTo(IdentityError.ENROLMENT_REFUSED);
    }

    @OnBothDatabases
    void refuses_a_ticket_that_is_wrong_old_of_another_or_of_somebody_suspended(TestDatabase db) {
        StaffOffice office = new StaffOffice(db);
        String ticket = issued(office, "ACTIVE", 0);
        office.register(line("other", "clerk-2", "ACTIVE", 0, ""));

        for (String wrong : List.of("", "aaaa-bbbb-cccc-dddd", "<script>alert(1)</script>", ticket.substring(1))) {
            assertThat(office.openFails(NAME, wrong)).as(wrong).isEqualTo(IdentityError.ENROLMENT_REFUSED);
        }
        assertThat(office.openFails("other", ticket)).isEqualTo(IdentityError.ENROLMENT_REFUSED);
        assertThat(office.openFails("nobody", ticket)).isEqualTo(IdentityError.ENROLMENT_REFUSED);
        office.pass(Duration.ofMinutes(5));
        office.register(line(NAME, "clerk-1", "SUSPENDED", 0, ""));
        assertThat(office.openFails(NAME, ticket)).as("suspended").isEqualTo(IdentityError.ENROLMENT_REFUSED);
        office.register(line(NAME, "clerk-1", "ACTIVE", 0, ""));
        assertThat(office.door().open(new EnrolmentTicket(NAME, ticket, origin()))).isNotNull();
        office.pass(EnrolmentCode.VALID);
        assertThat(office.openFails(NAME, ticket)).as("too late").isEqualTo(IdentityError.ENROLMENT_REFUSED);
    }

    @OnBothDatabases
    void slows_down_who_guesses_tickets(TestDatabase db) {
        StaffOffice office = new StaffOffice(db);
        String ticket = issued(office, "ACTIVE", 0);
        for (int time = 0; time < 5; time++) {
            office.openFails(NAME, "wrong");
        }

        assertThat(office.openFails(NAME, ticket)).isEqualTo(IdentityError.STAFF_SIGN_IN_TOO_OFTEN);
    }

    @OnBothDatabases
    void says_what_is_wrong_with_the_choice_and_keeps_the_ticket(TestDatabase db) {
        StaffOffice office = new StaffOffice(db);
        String ticket = issued(office, "ACTIVE", 0);
        AuthenticatorOffer offer = office.door().open(new EnrolmentTicket(NAME, ticket, origin()));
        String code = office.code(offer.secret(), 0);

        assertThat(office.completeFails(ticket, new NewCredentials("short", "short", code))).isEqualTo(IdentityError.PASSWORD_TOO_SHORT);
        assertThat(office.completeFails(ticket, new NewCredentials("password12345", "password12345", code))).isEqualTo(IdentityError.PASSWORD_TOO_COMMON);
        assertThat(office.completeFails(ticket, new NewCredentials("my " + NAME + " it is", "my " + NAME + " it is", code))).isEqualTo(IdentityError.PASSWORD_TOO_COMMON);
        assertThat(office.completeFails(ticket, new NewCredentials(PASSWORD, PASSWORD + "!", code))).isEqualTo(IdentityError.PASSWORDS_DIFFER);
        assertThat(office.completeFails(ticket, new NewCredentials(PASSWORD, PASSWORD, "12345"))).isEqualTo(IdentityError.AUTHENTICATOR_NOT_CONFIRMED);
        assertThat(office.completeFails("wrong", new NewCredentials(PASSWORD, PASSWORD, code))).isEqualTo(IdentityError.ENROLMENT_REFUSED);

        office.door().complete(new EnrolmentTicket(NAME, ticket, origin()), chosen(office, offer));
        assertThat(office.completeFails(ticket, chosen(office, offer))).as("twice").isEqualTo(IdentityError.ENROLMENT_REFUSED);
    }

    @OnBothDatabases
    void a_higher_round_voids_password_and_authenticator_and_issues_a_new_ticket(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();

        String ticket = issued(office, "ACTIVE", 1);

        assertThat(office.enterFails(NAME, PASSWORD, office.code(0), origin())).isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
        AuthenticatorOffer offer = office.door().open(new EnrolmentTicket(NAME, ticket, origin()));
        assertThat(offer.secret().replace(" ", "")).isNotEqualTo(StaffOffice.SECRET);
        assertThat(office.register(line(NAME, "clerk-1", "ACTIVE", 1, "")).issued()).as("the same round again").isEmpty();
    }

    @OnBothDatabases
    void the_file_changes_office_and_state_but_neither_credentials_nor_whose_the_name_is(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        String hash = office.kept("password_hash");

        StaffRegister.Result same = office.register(line(NAME, "clerk-1", "ACTIVE", 0, ""));
        StaffRegister.Result moved = office.register(line(NAME, "clerk-9", "ACTIVE", 0, ""));
        StaffRegister.Result changed = office.register(line(NAME, "clerk-1", "ACTIVE", 0, "").replace("1010,子育て支援課,STAFF SUPERVISOR", "1020,税務課,STAFF"));

        assertThat(same.changed()).isEmpty();
        assertThat(same.issued()).isEmpty();
        assertThat(moved.refused()).extracting(BusinessException::errorCode).containsExactly(IdentityError.STAFF_MOVED);
        assertThat(changed.changed()).containsExactly(NAME);
        assertThat(office.kept("password_hash")).isEqualTo(hash);
        assertThat(office.enter(NAME, PASSWORD, office.code(0), origin()).person().caller().department()).isEqualTo("1020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yamada,0220199201101700,c,名,1010,課,STAFF,OWN,ACTIVE,0,,", "a b,0220199201101700,c,名,1010,課,STAFF,OWN,ACTIVE,0,,",
            "a,022019920110170,c,名,1010,課,STAFF,OWN,ACTIVE,0,,", "a,0220199201101700,,名,1010,課,STAFF,OWN,ACTIVE,0,,",
            "a,0220199201101700,c,,1010,課,STAFF,OWN,ACTIVE,0,,", "a,0220199201101700,c,名,10-10,課,STAFF,OWN,ACTIVE,0,,",
            "a,0220199201101700,c,名,1010,課,JOB,OWN,ACTIVE,0,,", "a,0220199201101700,c,名,1010,課,SUPERVISOR,OWN,ACTIVE,0,,",
            "a,0220199201101700,c,名,1010,課,STAFF,FAMILY,ACTIVE,0,,", "a,0220199201101700,c,名,1010,課,STAFF,OWN,GONE,0,,",
            "a,0220199201101700,c,名,1010,課,STAFF,OWN,ACTIVE,-1,,", "a,0220199201101700,c,名,1010,課,STAFF,OWN,ACTIVE,0,password,",
            "a,0220199201101700,c,名,1010,課,STAFF,OWN,ACTIVE,0,,short"})
    void a_line_with_anything_else_is_refused_without_its_values(String line) {
        CheckedLines<StaffRow> file = StaffFile.parse(StaffOffice.HEADER + line);

        assertThat(file.rows()).isEmpty();
        assertThat(file.refused()).extracting(BusinessException::errorCode).containsExactly(IdentityError.STAFF_ROW_INVALID);
    }

    private static String issued(StaffOffice office, String status, int round) {
        List<StaffRegister.Issued> issued = office.register(line(NAME, "clerk-1", status, round, "")).issued();
        assertThat(issued).hasSize(1);
        return issued.get(0).code().value();
    }

    private static NewCredentials chosen(StaffOffice office, AuthenticatorOffer offer) {
        return new NewCredentials(PASSWORD, PASSWORD, office.code(offer.secret(), 0));
    }
}
