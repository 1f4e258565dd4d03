package jp.musubi.identity.adapter;

import static jp.musubi.identity.adapter.StaffOffice.BROWSER;
import static jp.musubi.identity.adapter.StaffOffice.NAME;
import static jp.musubi.identity.adapter.StaffOffice.PASSWORD;
import static jp.musubi.identity.adapter.StaffOffice.elsewhere;
import static jp.musubi.identity.adapter.StaffOffice.from;
import static jp.musubi.identity.adapter.StaffOffice.line;
import static jp.musubi.identity.adapter.StaffOffice.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.boundary.FormOrigin;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.StaffEntry;
import jp.musubi.identity.domain.Passwords;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;

/** Who gets in by password and code, and who does not, on both databases. */
class StaffSignInOnDatabasesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @OnBothDatabases
    void takes_in_a_clerk_with_password_and_code(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();

        SignedIn person = office.enter(NAME, PASSWORD, office.code(0), origin()).person();

        assertThat(person).isEqualTo(new SignedIn(new Caller(Caller.Kind.STAFF, IdentityFixture.TOWN, "clerk-1", "1010"),
                Set.of("STAFF", "SUPERVISOR", "NETWORK_USER"), "山田　太郎", "子育て支援課"));
        assertThat(office.journal()).isEqualTo("ACCEPTED " + NAME);
    }

    @OnBothDatabases
    void reads_full_width_letters_digits_and_blanks(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        String wide = office.code(0).chars().mapToObj(digit -> String.valueOf((char) (digit + 0xFEE0))).reduce("", String::concat);

        assertThat(office.enter(" ＹＡＭＡＤＡ．ｔａｒｏ ", "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　ｂａｔｔｅｒｙ", wide.substring(0, 3) + " " + wide.substring(3), origin()).person()).isNotNull();
    }

    /** Every one is refused with the same words. */
    @OnBothDatabases
    void refuses_without_saying_what_is_wrong(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        office.register(line("suspended", "clerk-2", "SUSPENDED", 0, Passwords.costing("m=64,t=1,p=1", 1).hash(PASSWORD)), line("fresh", "clerk-3", "ACTIVE", 0, ""));
        String good = office.code(0);
        Map<List<String>, String> cases = new LinkedHashMap<>();
        cases.put(List.of(NAME, "wrong horse battery", good), "WRONG_PASSWORD " + NAME);
        cases.put(List.of(NAME, PASSWORD.toUpperCase(), good), "WRONG_PASSWORD " + NAME);
        cases.put(List.of(NAME, PASSWORD + " ", good), "WRONG_PASSWORD " + NAME);
        cases.put(List.of(NAME, "", good), "WRONG_PASSWORD " + NAME);
        cases.put(List.of(NAME, SCRIPT, good), "WRONG_PASSWORD " + NAME);
        cases.put(List.of(NAME, "x".repeat(256), good), "WRONG_PASSWORD " + NAME);
        cases.put(List.of(NAME, "wrong horse battery", office.wrongCode()), "WRONG_PASSWORD " + NAME);
        cases.put(List.of(NAME, PASSWORD, office.wrongCode()), "WRONG_CODE " + NAME);
        cases.put(List.of(NAME, PASSWORD, office.code(-2)), "WRONG_CODE " + NAME);
        cases.put(List.of(NAME, PASSWORD, office.code(2)), "WRONG_CODE " + NAME);
        cases.put(List.of(NAME, PASSWORD, ""), "WRONG_CODE " + NAME);
        cases.put(List.of(NAME, PASSWORD, good.substring(1)), "WRONG_CODE " + NAME);
        cases.put(List.of(NAME, PASSWORD, good + "0"), "WRONG_CODE " + NAME);
        cases.put(List.of(NAME, PASSWORD, SCRIPT), "WRONG_CODE " + NAME);
        cases.put(List.of(NAME, PASSWORD, "' or '1'='1"), "WRONG_CODE " + NAME);
        cases.put(List.of("suspended", PASSWORD, good), "SUSPENDED suspended");
        cases.put(List.of("fresh", PASSWORD, good), "NOT_ENROLLED fresh");
        cases.put(List.of("nobody", PASSWORD, good), "UNKNOWN_NAME -");
        cases.put(List.of("", PASSWORD, good), "UNKNOWN_NAME -");
        cases.put(List.of(SCRIPT, PASSWORD, good), "UNKNOWN_NAME -");
        cases.put(List.of("' or '1'='1", PASSWORD, good), "UNKNOWN_NAME -");
        cases.put(List.of(NAME + "\u0000", PASSWORD, good), "UNKNOWN_NAME -");
        int[] number = {0};

        cases.forEach((typed, noted) -> {
            FormOrigin somewhere = from("198.51.100." + number[0]++, "");
            assertThat(office.enterFails(typed.get(0), typed.get(1), typed.get(2), somewhere)).as("%s", typed).isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
            assertThat(office.journal()).as("%s", typed).endsWith(noted);
        });
        assertThat(office.enter(NAME, PASSWORD, good, origin()).person()).as("none of it used the code up").isNotNull();
    }

    @OnBothDatabases
    void takes_a_code_once_and_no_earlier_one_after_it(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        office.enter(NAME, PASSWORD, office.code(0), origin());

        assertThat(office.enterFails(NAME, PASSWORD, office.code(0), elsewhere())).isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
        assertThat(office.enterFails(NAME, PASSWORD, office.code(-1), elsewhere())).isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
        assertThat(office.journal()).endsWith("USED_CODE " + NAME + ", USED_CODE " + NAME);
        assertThat(office.enter(NAME, PASSWORD, office.code(1), elsewhere()).person()).isNotNull();
    }

    @OnBothDatabases
    void takes_the_same_form_twice_for_one_sign_in(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();

        StaffEntry first = office.enter(NAME, PASSWORD, office.code(0), origin());

        assertThat(office.enter(NAME, PASSWORD, office.code(0), origin()).person()).isEqualTo(first.person());
        office.enter(NAME, PASSWORD, office.code(1), elsewhere());
        assertThat(office.enterFails(NAME, PASSWORD, office.code(0), origin())).as("not after another sign-in").isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
    }

    @OnBothDatabases
    void lets_one_of_two_in_that_bring_a_code_at_the_same_time(TestDatabase db) throws Exception {
        StaffOffice office = new StaffOffice(db).withClerk();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = threads.invokeAll(Collections.nCopies(2, () ->
                    catchThrowableOfType(BusinessException.class, () -> office.enter(NAME, PASSWORD, office.code(0), elsewhere())) == null));

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
    }

    @OnBothDatabases
    void slows_down_whoever_tries_from_one_place(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        IntStream.range(0, 5).forEach(time -> assertThat(office.enterFails(NAME, "wrong", "1", origin())).isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED));

        assertThat(office.enterFails(NAME, PASSWORD, office.code(0), origin())).isEqualTo(IdentityError.STAFF_SIGN_IN_TOO_OFTEN);
        assertThat(office.journal()).endsWith("TOO_OFTEN -");
        assertThat(office.enterFails("nobody", "wrong", "1", origin())).as("another name from there").isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
        office.pass(Duration.ofSeconds(30));
        assertThat(office.enterFails(NAME, "wrong", "1", origin())).as("one more").isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
        assertThat(office.enterFails(NAME, "wrong", "1", origin())).isEqualTo(IdentityError.STAFF_SIGN_IN_TOO_OFTEN);
        office.pass(Duration.ofSeconds(30));
        assertThat(office.enter(NAME, PASSWORD, office.code(0), origin()).person()).isNotNull();
        assertThat(office.enterFails(NAME, "wrong", "1", origin())).as("forgiven").isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED);
    }

    @OnBothDatabases
    void limits_a_name_that_does_not_exist_in_the_same_way(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        IntStream.range(0, 5).forEach(time -> office.enterFails("nobody", "wrong", "1", origin()));

        assertThat(office.enterFails("nobody", "wrong", "1", origin())).isEqualTo(IdentityError.STAFF_SIGN_IN_TOO_OFTEN);
    }

    @OnBothDatabases
    void locks_no_clerk_out_whatever_strangers_try(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        String mark = office.enter(NAME, PASSWORD, office.code(0), origin()).mark();
        office.pass(Duration.ofSeconds(30));
        IntStream.range(0, 30).forEach(number -> assertThat(office.enterFails(NAME, "wrong", "1", from("203.0.113." + number, "")))
                .isEqualTo(IdentityError.STAFF_SIGN_IN_REFUSED));

        assertThat(office.enterFails(NAME, "wrong", "1", from("203.0.113.99", ""))).as("a crowd of addresses").isEqualTo(IdentityError.STAFF_SIGN_IN_TOO_OFTEN);
        assertThat(office.enterFails(NAME, "wrong", "1", from("203.0.113.99", mark.replace('.', ',')))).as("a false mark").isEqualTo(IdentityError.STAFF_SIGN_IN_TOO_OFTEN);
        assertThat(office.enter(NAME, PASSWORD, office.code(0), from("203.0.113.1", mark)).person()).as("the clerk's own browser").isNotNull();
    }

    @OnBothDatabases
    void forgets_limits_that_limit_nobody(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        office.enterFails(NAME, "wrong", "1", origin());
        office.pass(Duration.ofMinutes(2));

        office.accounts().forgetOld();

        Object rows = db.inTransaction(entities -> entities.createNativeQuery("select count(*) from identity.staff_sign_in_limit").getSingleResult());
        assertThat(((Number) rows).intValue()).isZero();
    }

    @OnBothDatabases
    void hashes_again_when_the_cost_rose(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        office.passwords = Passwords.costing("m=128,t=1,p=1", 1);

        office.enter(NAME, PASSWORD, office.code(0), origin());

        assertThat(office.kept("password_hash")).startsWith("$argon2id$v=19$m=128,t=1,p=1$");
        office.pass(Duration.ofSeconds(30));
        assertThat(office.enter(NAME, PASSWORD, office.code(0), origin()).person()).isNotNull();
    }

    @OnBothDatabases
    void takes_only_a_form_that_this_browser_began_and_only_in_the_built_in_realm(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();

        for (FormOrigin foreign : List.of(new FormOrigin("", "", "192.0.2.1", ""), new FormOrigin(BROWSER.value(), "", "192.0.2.1", ""),
                new FormOrigin("", BROWSER.state(), "192.0.2.1", ""), new FormOrigin(BROWSER.value(), elsewhere().state(), "192.0.2.1", ""))) {
            assertThat(office.enterFails(NAME, PASSWORD, office.code(0), foreign)).isEqualTo(IdentityError.SIGN_IN_NOT_STARTED_HERE);
        }
        office.builtIn = false;
        assertThat(office.enterFails(NAME, PASSWORD, office.code(0), origin())).isEqualTo(IdentityError.SIGN_IN_OF_ANOTHER_REALM);
        assertThat(office.journal()).isEmpty();
    }

    @OnBothDatabases
    void keeps_no_secret_and_no_address_in_the_clear(TestDatabase db) {
        StaffOffice office = new StaffOffice(db).withClerk();
        office.enterFails(NAME, "wrong", "1", origin());

        Object place = db.inTransaction(entities -> entities.createNativeQuery("select min(place) from identity.staff_sign_in_limit").getSingleResult());
        assertThat(place.toString()).matches("[0-9a-f]{64}");
        assertThat(office.kept("password_hash")).startsWith("$argon2id$");
        assertThat(office.kept("octet_length(sealed_totp)")).as("version, nonce, 20 bytes, tag").isEqualTo("50");
    }
}
