package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.PersistenceException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.boundary.EmergencyRoles;
import jp.musubi.identity.boundary.EnrolmentTicket;
import jp.musubi.identity.boundary.FormOrigin;
import jp.musubi.identity.boundary.NewCredentials;
import jp.musubi.identity.boundary.StaffAdministration;
import jp.musubi.identity.boundary.StaffCredentials;
import jp.musubi.identity.boundary.StaffEntry;
import jp.musubi.identity.boundary.StaffSignIn;
import jp.musubi.identity.boundary.StaffStays;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.identity.domain.AdministrationDesk;
import jp.musubi.identity.domain.CheckedLines;
import jp.musubi.identity.domain.EmergencyDesk;
import jp.musubi.identity.domain.EmergencyUses;
import jp.musubi.identity.domain.EnrolmentDesk;
import jp.musubi.identity.domain.Passwords;
import jp.musubi.identity.domain.SignInGate;
import jp.musubi.identity.domain.SignInLimits;
import jp.musubi.identity.domain.SignInProvider;
import jp.musubi.identity.domain.SignInProviders;
import jp.musubi.identity.domain.SignInSecret;
import jp.musubi.identity.domain.StaffAccount;
import jp.musubi.identity.domain.StaffAccounts;
import jp.musubi.identity.domain.StaffDesk;
import jp.musubi.identity.domain.StaffFile;
import jp.musubi.identity.domain.StaffRegister;
import jp.musubi.identity.domain.StaffRow;
import jp.musubi.identity.domain.StaffSecrets;
import jp.musubi.identity.domain.StayDesk;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.time.HandClock;
import org.bouncycastle.util.encoders.Base32;

/** The built-in realm on a database, its staff, and a browser. Each step is a transaction, as in the container. */
final class StaffOffice {

    static final String NAME = "yamada.taro";
    static final String PASSWORD = "correct horse battery";
    static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    static final String HEADER = "name,institution,staffId,displayName,department,departmentName,roles,employer,status,round,passwordHash,totpSecret\n";
    static final SignInSecret BROWSER = SignInSecret.random();

    private static final String CHEAP = "m=64,t=1,p=1";
    private static final Passwords PASSWORDS = Passwords.costing(CHEAP, 2);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    static final StaffSecrets SECRETS = new StaffSecrets(new SealingKeys(new Keyring(Map.of(StaffSecrets.TOTP, Map.of("1", KEY),
            StaffSecrets.PLACE, Map.of("1", KEY)))));

    final HandClock clock = new HandClock(Instant.parse("2026-11-23T00:00:10Z"));
    Passwords passwords = PASSWORDS;
    boolean builtIn = true;
    private final TestDatabase db;

    StaffOffice(TestDatabase db) {
        this.db = db.migrate("identity");
    }

    /** With a password and an authenticator. */
    StaffOffice withClerk() {
        register(line(NAME, "clerk-1", "ACTIVE", 0, PASSWORDS.hash(PASSWORD)));
        return this;
    }

    static String line(String name, String id, String status, int round, String hash) {
        return String.join(",", name, IdentityFixture.TOWN, id, "山田　太郎", "1010", "子育て支援課", "STAFF SUPERVISOR", "OWN", status, Integer.toString(round),
                '"' + hash + '"', hash.isEmpty() ? "" : SECRET) + "\n";
    }

    StaffRegister.Result register(String... lines) {
        CheckedLines<StaffRow> file = StaffFile.parse(HEADER + String.join("", lines));
        if (!file.refused().isEmpty()) {
            throw file.refused().get(0);
        }
        return db.inTransaction(entities -> new StaffImport(new StaffRegister(new JpaStaffAccounts(entities, clock), SECRETS, clock)).apply(file.rows()));
    }

    StaffEntry enter(String name, String password, String code, FormOrigin origin) {
        try {
            return door().enter(new StaffCredentials(name, password, code, origin));
        } finally {
            pass(Duration.ofMillis(1)); // the journal is read in the order of time
        }
    }

    Object enterFails(String name, String password, String code, FormOrigin origin) {
        return catchThrowableOfType(BusinessException.class, () -> enter(name, password, code, origin)).errorCode();
    }

    Object openFails(String name, String ticket) {
        return catchThrowableOfType(BusinessException.class, () -> door().open(new EnrolmentTicket(name, ticket, origin()))).errorCode();
    }

    Object completeFails(String ticket, NewCredentials chosen) {
        return catchThrowableOfType(BusinessException.class, () -> door().complete(new EnrolmentTicket(NAME, ticket, origin()), chosen)).errorCode();
    }

    StaffSignIn door() {
        SignInGate gate = new SignInGate(providers(), limits(), accounts(), SECRETS);
        return new StaffSignIn(new StaffDesk(gate, accounts(), passwords, SECRETS, this::duties, clock), new EnrolmentDesk(gate, accounts(), passwords, SECRETS, clock));
    }

    /** @return null when nothing is refused */
    static Object refusal(Runnable act) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, act::run);
        return refused == null ? null : refused.errorCode();
    }

    /** The database itself refuses the statement, whatever the program would do. */
    void refuses(String statement) {
        assertThatThrownBy(() -> db.run(entities -> {
            db.actAs(entities, IdentityFixture.TOWN);
            entities.createNativeQuery(statement).executeUpdate();
        })).as(statement).isInstanceOf(PersistenceException.class);
    }

    static FormOrigin origin() {
        return from("192.0.2.1", "");
    }

    static FormOrigin from(String address, String mark) {
        return new FormOrigin(BROWSER.value(), BROWSER.state(), address, mark);
    }

    /** Of another browser, whose attempts are its own. */
    static FormOrigin elsewhere() {
        SignInSecret other = SignInSecret.random();
        return new FormOrigin(other.value(), other.state(), "192.0.2.1", "");
    }

    /** The authenticator's code, so many steps from now. */
    String code(int off) {
        return code(SECRET, off);
    }

    String code(String secret, int off) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret.replace(" ", "")), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(clock.instant().getEpochSecond() / 30 + off).array());
            return String.format("%06d", (ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Digits that are not the code of any step near now. */
    String wrongCode() {
        List<String> right = IntStream.rangeClosed(-2, 2).mapToObj(this::code).toList();
        return IntStream.range(0, 10).mapToObj(digit -> Integer.toString(digit).repeat(6)).filter(code -> !right.contains(code)).findFirst().orElseThrow();
    }

    void pass(Duration time) {
        clock.forward(time);
    }

    /** What the journal says, in order. */
    String journal() {
        List<?> rows = db.inTransaction(entities -> entities.createNativeQuery(
                "select outcome || ' ' || coalesce(sign_in_name, '-') from identity.staff_sign_in order by tried_at, id").getResultList());
        return rows.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    String kept(String column) {
        return String.valueOf(db.<Object>inTransaction(entities -> entities.createNativeQuery("select " + column
                + " from identity.staff_account where sign_in_name = '" + NAME + "'").getSingleResult()));
    }

    private SignInProviders providers() {
        return new SignInProviders() {
            @Override
            public SignInProvider of(Zone zone) {
                return IdentityFixture.STAFF;
            }

            @Override
            public boolean isBuiltIn(Zone zone) {
                return builtIn && zone == Zone.STAFF;
            }
        };
    }

    /** What the law lets the staff of an employer do. */
    Set<String> duties(StaffAccount.Employer employer) {
        return db.inTransaction(entities -> new JpaEmployerDuties(entities, clock).of(employer));
    }

    /** The memory of one node. */
    StaffStays node() {
        return new StaffStays(new StayDesk(accounts(), this::duties, emergencies(), clock));
    }

    StaffAccounts accounts() {
        return db.inTransactions(StaffAccounts.class, entities -> new JpaStaffAccounts(entities, clock));
    }

    private SignInLimits limits() {
        return db.inTransactions(SignInLimits.class, entities -> new JpaSignInLimits(entities, clock));
    }

    /** What a node asks with each page, before it knows the institution. */
    private EmergencyUses emergencies() {
        return db.inTransactions(EmergencyUses.class, entities -> new JpaEmergencyUses(entities, clock));
    }

    /** As an administrator of the town, in one transaction. */
    <R> R administer(Caller administrator, Function<StaffAdministration, R> act) {
        return db.inTransaction(entities -> {
            db.actAs(entities, administrator.institution());
            CurrentCaller callers = new CurrentCaller();
            callers.enter(administrator);
            try {
                return act.apply(new StaffAdministration(new AdministrationDesk(new JpaStaffAccounts(entities, clock), new JpaStaffChanges(entities, clock),
                        SECRETS, clock), callers));
            } finally {
                callers.leave();
            }
        });
    }

    /** As somebody of the town in an emergency, or after one, in one transaction. */
    <R> R inEmergency(Caller caller, Function<EmergencyRoles, R> act) {
        return db.inTransaction(entities -> {
            db.actAs(entities, caller.institution());
            CurrentCaller callers = new CurrentCaller();
            callers.enter(caller);
            try {
                return act.apply(new EmergencyRoles(new EmergencyDesk(new JpaStaffAccounts(entities, clock), new JpaEmergencyUses(entities, clock), clock),
                        callers));
            } finally {
                callers.leave();
            }
        });
    }
}
