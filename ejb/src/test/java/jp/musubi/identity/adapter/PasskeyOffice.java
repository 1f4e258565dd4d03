package jp.musubi.identity.adapter;

import java.time.Duration;
import java.util.Set;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.boundary.NewPasskey;
import jp.musubi.identity.boundary.OwnPasskeys;
import jp.musubi.identity.boundary.PasskeyAssertion;
import jp.musubi.identity.boundary.PasskeyQuestion;
import jp.musubi.identity.boundary.PasskeySignIn;
import jp.musubi.identity.boundary.RelyingParty;
import jp.musubi.identity.boundary.StaffEntry;
import jp.musubi.identity.domain.OwnPasskeyDesk;
import jp.musubi.identity.domain.PasskeyDesk;
import jp.musubi.identity.domain.passkey.PasskeyChallengeStore;
import jp.musubi.identity.domain.passkey.PasskeyChallenges;
import jp.musubi.identity.domain.passkey.PasskeyStore;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;

/** The staff's realm with passkeys on a database: one clerk, one browser, the pages' origin and a second one. */
final class PasskeyOffice {

    static final String HOST = "staff.town.example";
    static final String ORIGIN = "https://" + HOST;
    static final String OTHER_PORT = ORIGIN + ":9443";
    static final Caller CLERK = new Caller(Caller.Kind.STAFF, IdentityFixture.TOWN, "clerk-1", "1010");
    static final PasskeyQuestion BROWSER = new PasskeyQuestion(ORIGIN, "s".repeat(43));
    static final PasskeyQuestion OTHER_BROWSER = new PasskeyQuestion(ORIGIN, "t".repeat(43));

    final StaffOffice staff;
    final RelyingParty party = new RelyingParty(HOST, Set.of(ORIGIN, OTHER_PORT));
    private final TestDatabase db;

    PasskeyOffice(TestDatabase db) {
        this.db = db;
        this.staff = new StaffOffice(db).withClerk();
    }

    /** Whose authenticator has registered a passkey and knows its account. */
    TestAuthenticator registered(TestAuthenticator authenticator) {
        register(CLERK, authenticator.make(offer(CLERK), "庁内端末"));
        authenticator.handle = handle(CLERK);
        return authenticator;
    }

    byte[] offer(Caller caller) {
        return as(caller).start(BROWSER).demand().challenge();
    }

    byte[] handle(Caller caller) {
        return as(caller).start(BROWSER).userHandle();
    }

    void register(Caller caller, NewPasskey made) {
        as(caller).register(BROWSER, made);
        staff.pass(Duration.ofMillis(1));
    }

    Object registerFails(Caller caller, PasskeyQuestion question, NewPasskey made) {
        return StaffOffice.refusal(() -> as(caller).register(question, made));
    }

    byte[] challenge() {
        return door().start(BROWSER).challenge();
    }

    StaffEntry enter(PasskeyAssertion answer) {
        return enter(BROWSER, answer);
    }

    StaffEntry enter(PasskeyQuestion question, PasskeyAssertion answer) {
        try {
            return door().enter(question, answer);
        } finally {
            staff.pass(Duration.ofMillis(1)); // the journal is read in the order of time
        }
    }

    Object enterFails(PasskeyQuestion question, PasskeyAssertion answer) {
        return StaffOffice.refusal(() -> enter(question, answer));
    }

    PasskeySignIn door() {
        return new PasskeySignIn(new PasskeyDesk(party, challenges(), passkeys(), staff.accounts(), StaffOffice.SECRETS, staff::duties));
    }

    /** Each call is one of the caller's. */
    OwnPasskeys as(Caller caller) {
        return new OwnPasskeys(new OwnPasskeyDesk(party, challenges(), passkeys(), staff.accounts(), staff.clock), new CurrentCaller() {
            @Override
            public Caller get() {
                return caller;
            }
        });
    }

    PasskeyStore passkeys() {
        return db.inTransactions(PasskeyStore.class, entities -> new JpaPasskeyStore(entities, staff.clock));
    }

    PasskeyChallengeStore store() {
        return db.inTransactions(PasskeyChallengeStore.class, entities -> new JpaPasskeyChallengeStore(entities, staff.clock));
    }

    long rows(String table) {
        return ((Number) db.<Object>inTransaction(entities -> entities.createNativeQuery("select count(*) from identity." + table).getSingleResult())).longValue();
    }

    private PasskeyChallenges challenges() {
        return new PasskeyChallenges(store(), staff.clock);
    }
}
