package jp.musubi.identity.adapter;

import static jp.musubi.identity.adapter.PasskeyOffice.BROWSER;
import static jp.musubi.identity.adapter.PasskeyOffice.CLERK;
import static jp.musubi.identity.adapter.PasskeyOffice.OTHER_BROWSER;
import static jp.musubi.identity.adapter.StaffOffice.NAME;
import static jp.musubi.identity.adapter.StaffOffice.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.NewPasskey;
import jp.musubi.identity.boundary.PasskeyAssertion;
import jp.musubi.identity.boundary.PasskeyOffer;
import jp.musubi.identity.boundary.PasskeyQuestion;
import jp.musubi.identity.boundary.PasskeyRow;
import jp.musubi.identity.domain.Passwords;
import jp.musubi.identity.domain.passkey.PasskeyKey;
import jp.musubi.identity.domain.passkey.PasskeyProof;
import jp.musubi.identity.domain.passkey.PasskeyProofs;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import org.junit.jupiter.api.Test;

/** Passkeys: who gets in with one, who does not, and what is kept, on both databases. */
class PasskeysOnDatabasesTest {

    private static final Caller NEIGHBOUR = new Caller(Caller.Kind.STAFF, IdentityFixture.TOWN, "clerk-2", "1010");

    @OnBothDatabases
    void takes_in_whoever_has_the_authenticator_of_every_algorithm_that_is_offered(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        List<TestAuthenticator> devices = Stream.of(TestAuthenticator.es256(), TestAuthenticator.rs256(), TestAuthenticator.ed25519()).map(office::registered).toList();

        for (TestAuthenticator device : devices) {
            assertThat(office.enter(device.answer(office.challenge())).person().caller()).as("%d", device.algorithm).isEqualTo(CLERK);
        }

        assertThat(devices).extracting(device -> (int) device.algorithm).containsExactlyInAnyOrderElementsOf(PasskeyProofs.ALGORITHMS);
        assertThat(office.staff.journal()).endsWith("ACCEPTED_PASSKEY " + NAME);
        assertThat(office.as(CLERK).mine()).hasSize(3).allSatisfy(row -> assertThat(row.lastUsedAt()).isNotNull());
    }

    @OnBothDatabases
    void begins_the_stay_that_a_password_would_and_is_the_accounts_last_sign_in(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        TestAuthenticator device = office.registered(TestAuthenticator.es256());

        String stay = office.enter(device.answer(office.challenge())).stay();

        assertThat(office.staff.node().present(stay)).isPresent();
        assertThat(office.staff.accounts().ofInstitution(IdentityFixture.TOWN).get(0).lastSignIn()).isNotNull();
    }

    @OnBothDatabases
    void shows_an_authenticator_neither_name_nor_number_but_the_same_random_handle(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        office.staff.register(line("suzuki.jiro", "clerk-2", "ACTIVE", 0, Passwords.costing("m=64,t=1,p=1", 1).hash("x")));

        PasskeyOffer offer = office.as(CLERK).start(BROWSER);

        assertThat(offer.demand().relyingParty()).isEqualTo(PasskeyOffice.HOST);
        assertThat(offer.demand().challenge()).hasSize(32);
        assertThat(offer.userHandle()).hasSize(32).isEqualTo(office.handle(CLERK)).isNotEqualTo(office.handle(NEIGHBOUR));
        assertThat(new String(offer.userHandle(), StandardCharsets.ISO_8859_1)).doesNotContain(NAME).doesNotContain("clerk");
    }

    @OnBothDatabases
    void counts_what_the_authenticator_counts_and_refuses_a_copy_that_lags_behind(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        TestAuthenticator device = TestAuthenticator.es256();
        device.count = 7;
        office.registered(device);
        device.count = 8;
        office.enter(device.answer(office.challenge()));

        for (long behind : new long[] {8, 7, 0}) {
            device.count = behind;
            assertThat(office.enterFails(BROWSER, device.answer(office.challenge()))).as("%d", behind).isEqualTo(IdentityError.PASSKEY_REFUSED);
            assertThat(office.staff.journal()).endsWith("CLONED_PASSKEY " + NAME);
        }
        device.count = 4_294_967_295L;
        assertThat(office.enter(device.answer(office.challenge())).person()).isNotNull();
    }

    /** What falsifies an answer; all of it is refused with the same code, and the journal knows why. */
    @OnBothDatabases
    void refuses_every_false_answer_with_the_same_words(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        TestAuthenticator good = office.registered(TestAuthenticator.es256());
        TestAuthenticator stranger = TestAuthenticator.es256();
        Map<String, BiFunction<TestAuthenticator, byte[], PasskeyAssertion>> cases = new LinkedHashMap<>();
        cases.put("at another origin", with(device -> device.origin = "https://evil.example"));
        cases.put("at a name that begins alike", with(device -> device.origin = PasskeyOffice.ORIGIN + ".evil.example"));
        cases.put("without TLS", with(device -> device.origin = "http://" + PasskeyOffice.HOST));
        cases.put("at another port", with(device -> device.origin = PasskeyOffice.OTHER_PORT));
        cases.put("for another relying party", with(device -> device.relyingParty = "evil.example"));
        cases.put("for the domain above", with(device -> device.relyingParty = "town.example"));
        cases.put("with another challenge", with(device -> device.saysChallenge = new byte[32]));
        cases.put("with an earlier challenge", with(device -> device.saysChallenge = office.challenge()));
        cases.put("with no challenge", with(device -> device.saysChallenge = new byte[0]));
        cases.put("as a registration", with(device -> device.typeOfAnswer = "webauthn.create"));
        cases.put("as a payment", with(device -> device.typeOfAnswer = "payment.get"));
        cases.put("within another site's frame", with(device -> device.more = ",\"crossOrigin\":true"));
        cases.put("without PIN or finger", with(device -> device.flags = TestAuthenticator.UP));
        cases.put("without anybody there", with(device -> device.flags = TestAuthenticator.UV));
        cases.put("with no flags", with(device -> device.flags = 0));
        cases.put("from an authenticator that now copies keys", with(device -> device.flags = TestAuthenticator.UP | TestAuthenticator.UV | TestAuthenticator.BE));
        cases.put("with another account's handle", with(device -> device.handle = new byte[32]));
        cases.put("with no handle", with(device -> device.handle = new byte[0]));
        cases.put("with a handle cut short", with(device -> device.handle = Arrays.copyOf(device.handle, 31)));
        cases.put("signed by a stranger", (device, challenge) -> {
            PasskeyAssertion own = device.answer(challenge);
            return part(own, own.clientData(), own.authenticatorData(), stranger.sign(own.authenticatorData(), own.clientData()));
        });
        cases.put("signature of zeros", (device, challenge) -> signature(device.answer(challenge), new byte[70]));
        cases.put("no signature", (device, challenge) -> signature(device.answer(challenge), new byte[0]));
        cases.put("r and s of zero", (device, challenge) -> signature(device.answer(challenge), new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0}));
        cases.put("signature cut short", (device, challenge) -> signature(device.answer(challenge), Arrays.copyOf(device.answer(challenge).signature(), 60)));
        cases.put("a signature under other client data", (device, challenge) -> {
            PasskeyAssertion own = device.answer(challenge);
            return part(own, (new String(own.clientData(), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8), own.authenticatorData(), own.signature());
        });
        cases.put("authenticator data cut short", (device, challenge) -> data(device, challenge, 36));
        cases.put("bytes after the authenticator data", (device, challenge) -> data(device, challenge, 38));
        cases.put("no authenticator data", (device, challenge) -> data(device, challenge, 0));
        for (String nonsense : List.of("", "null", "[]", "{}", "{\"type\":1}", "<script>alert(1)</script>", "[".repeat(4_000), "\u0000", "{\"type\":\"webauthn.get\"}",
                "{\"type\":\"webauthn.get\",\"challenge\":\"AA\",\"origin\":\"\"}", "{\"type\":\"webauthn.get\",\"challenge\":\"*\",\"origin\":\"https://[\"}")) {
            cases.put("client data " + nonsense.substring(0, Math.min(20, nonsense.length())) + nonsense.length(), (device, challenge) -> {
                PasskeyAssertion own = device.answer(challenge);
                byte[] said = nonsense.getBytes(StandardCharsets.UTF_8);
                return part(own, said, own.authenticatorData(), device.sign(own.authenticatorData(), said));
            });
        }

        cases.forEach((name, attack) -> {
            TestAuthenticator device = good.copy();
            assertThat(office.enterFails(BROWSER, attack.apply(device, office.challenge()))).as(name).isEqualTo(IdentityError.PASSKEY_REFUSED);
            assertThat(office.staff.journal()).as(name).endsWith("WRONG_PASSKEY " + NAME);
        });
        assertThat(office.enterFails(BROWSER, stranger.answer(office.challenge()))).as("unknown").isEqualTo(IdentityError.PASSKEY_REFUSED);
        assertThat(office.staff.journal()).endsWith("UNKNOWN_PASSKEY -");
        assertThat(office.enter(good.answer(office.challenge())).person()).as("none of it locked the clerk out").isNotNull();
        assertThat(office.staff.enter(NAME, StaffOffice.PASSWORD, office.staff.code(0), StaffOffice.origin()).person()).as("nor his password").isNotNull();
    }

    @OnBothDatabases
    void takes_an_answer_once_in_time_and_from_the_browser_and_page_that_asked(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        TestAuthenticator device = office.registered(TestAuthenticator.es256());
        PasskeyAssertion used = device.answer(office.challenge());
        office.enter(used);

        assertThat(office.enterFails(BROWSER, used)).as("replayed").isEqualTo(IdentityError.PASSKEY_CHALLENGE_USED);
        assertThat(office.enterFails(OTHER_BROWSER, device.answer(office.challenge()))).as("another browser").isEqualTo(IdentityError.PASSKEY_CHALLENGE_UNKNOWN);
        assertThat(office.enterFails(new PasskeyQuestion(PasskeyOffice.OTHER_PORT, BROWSER.sessionSecret()), device.answer(office.challenge()))).as("another page")
                .isEqualTo(IdentityError.PASSKEY_CHALLENGE_UNKNOWN);
        assertThat(office.enterFails(new PasskeyQuestion("https://evil.example", BROWSER.sessionSecret()), device.answer(office.challenge()))).as("no page of ours")
                .isEqualTo(IdentityError.PASSKEY_NOT_OFFERED);
        assertThat(office.enterFails(BROWSER, device.answer(office.offer(CLERK)))).as("a registration's").isEqualTo(IdentityError.PASSKEY_CHALLENGE_UNKNOWN);
        assertThat(office.enterFails(BROWSER, device.answer(new byte[32]))).as("nobody's").isEqualTo(IdentityError.PASSKEY_CHALLENGE_UNKNOWN);
        assertThat(office.enterFails(BROWSER, device.answer(new byte[0]))).as("none").isEqualTo(IdentityError.PASSKEY_CHALLENGE_UNKNOWN);
        byte[] late = office.challenge();
        office.staff.pass(Duration.ofMinutes(2));
        assertThat(office.enterFails(BROWSER, device.answer(late))).as("late").isEqualTo(IdentityError.PASSKEY_CHALLENGE_EXPIRED);
        byte[] spoilt = office.challenge();
        office.enterFails(BROWSER, signature(device.answer(spoilt), new byte[70]));
        assertThat(office.enterFails(BROWSER, device.answer(spoilt))).as("used up by a wrong answer").isEqualTo(IdentityError.PASSKEY_CHALLENGE_USED);
    }

    @OnBothDatabases
    void lets_one_of_many_in_that_bring_an_answer_at_the_same_time(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        PasskeyAssertion answer = office.registered(TestAuthenticator.es256()).answer(office.challenge());

        List<CompletableFuture<Boolean>> tries = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                catchThrowableOfType(BusinessException.class, () -> office.door().enter(BROWSER, answer)) == null)).limit(6).toList();

        assertThat(tries.stream().map(CompletableFuture::join).filter(in -> in)).hasSize(1);
    }

    @OnBothDatabases
    void a_suspension_and_a_new_enrolment_void_passkeys_for_good(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        String hash = office.staff.kept("password_hash");
        TestAuthenticator device = office.registered(TestAuthenticator.es256());

        office.staff.register(line(NAME, "clerk-1", "SUSPENDED", 0, hash));
        assertThat(office.enterFails(BROWSER, device.answer(office.challenge()))).isEqualTo(IdentityError.PASSKEY_REFUSED);
        assertThat(office.staff.journal()).endsWith("SUSPENDED " + NAME);
        office.staff.register(line(NAME, "clerk-1", "ACTIVE", 0, hash));
        assertThat(office.enterFails(BROWSER, device.answer(office.challenge()))).as("lifted").isEqualTo(IdentityError.PASSKEY_REFUSED);
        assertThat(office.staff.journal()).endsWith("VOID_PASSKEY " + NAME);
        assertThat(office.as(CLERK).mine()).isEmpty();
        TestAuthenticator next = office.registered(TestAuthenticator.es256());
        office.enter(next.answer(office.challenge()));
        office.staff.register(line(NAME, "clerk-1", "ACTIVE", 1, hash));
        assertThat(office.enterFails(BROWSER, next.answer(office.challenge()))).as("enrolled anew").isEqualTo(IdentityError.PASSKEY_REFUSED);
        assertThat(office.staff.journal()).endsWith("VOID_PASSKEY " + NAME);
        assertThat(office.rows("passkey")).isEqualTo(2);
        office.passkeys().forgetVoid();
        assertThat(office.rows("passkey")).isZero();
    }

    @OnBothDatabases
    void only_its_owner_removes_a_passkey_and_it_is_refused_afterwards(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        office.staff.register(line("suzuki.jiro", "clerk-2", "ACTIVE", 0, office.staff.kept("password_hash")));
        TestAuthenticator device = office.registered(TestAuthenticator.es256());
        UUID id = office.as(CLERK).mine().get(0).id();

        assertThat(StaffOffice.refusal(() -> office.as(NEIGHBOUR).remove(id))).isEqualTo(IdentityError.PASSKEY_GONE);
        assertThat(office.as(NEIGHBOUR).mine()).isEmpty();
        office.as(CLERK).remove(id);
        assertThat(StaffOffice.refusal(() -> office.as(CLERK).remove(id))).isEqualTo(IdentityError.PASSKEY_GONE);
        assertThat(office.staff.journal()).endsWith("PASSKEY_REMOVED " + NAME);
        assertThat(office.enterFails(BROWSER, device.answer(office.challenge()))).isEqualTo(IdentityError.PASSKEY_REFUSED);
    }

    @OnBothDatabases
    void keeps_no_passkey_that_was_not_made_for_this_account_here_and_now(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        office.staff.register(line("suzuki.jiro", "clerk-2", "ACTIVE", 0, office.staff.kept("password_hash")));
        Map<Change, IdentityError> cases = new LinkedHashMap<>();
        cases.put(device -> device.origin = "https://evil.example", IdentityError.PASSKEY_NOT_FOR_US);
        cases.put(device -> device.relyingParty = "evil.example", IdentityError.PASSKEY_NOT_FOR_US);
        cases.put(device -> device.saysChallenge = new byte[32], IdentityError.PASSKEY_NOT_FOR_US);
        cases.put(device -> device.typeOfNew = "webauthn.get", IdentityError.PASSKEY_NOT_FOR_US);
        cases.put(device -> device.more = ",\"crossOrigin\":true", IdentityError.PASSKEY_NOT_FOR_US);
        cases.put(device -> device.flags = TestAuthenticator.UV, IdentityError.PASSKEY_NOT_FOR_US);
        cases.put(device -> device.flags = TestAuthenticator.UP, IdentityError.PASSKEY_WITHOUT_UNLOCKING);
        for (long algorithm : new long[] {0, -65_535, -35, -36, -258, -37, -48, 99}) {
            cases.put(device -> device.algorithm = algorithm, IdentityError.PASSKEY_ALGORITHM_REFUSED);
        }

        int[] number = {0};
        cases.forEach((change, error) -> {
            TestAuthenticator device = TestAuthenticator.es256();
            change.to(device);
            assertThat(office.registerFails(CLERK, BROWSER, device.make(office.offer(CLERK), "端末"))).as("case %d", number[0]++).isEqualTo(error);
        });
        TestAuthenticator device = TestAuthenticator.es256();
        assertThat(office.registerFails(NEIGHBOUR, BROWSER, device.make(office.offer(CLERK), "端末"))).as("another account").isEqualTo(IdentityError.PASSKEY_CHALLENGE_UNKNOWN);
        assertThat(office.registerFails(CLERK, OTHER_BROWSER, device.make(office.offer(CLERK), "端末"))).as("another browser").isEqualTo(IdentityError.PASSKEY_CHALLENGE_UNKNOWN);
        assertThat(office.registerFails(CLERK, BROWSER, device.make(office.challenge(), "端末"))).as("a sign-in's").isEqualTo(IdentityError.PASSKEY_CHALLENGE_UNKNOWN);
        assertThat(office.registerFails(CLERK, BROWSER, new NewPasskey("端末", new byte[0], new byte[0], new byte[0]))).as("none").isEqualTo(IdentityError.PASSKEY_NOT_MADE);
        assertThat(office.rows("passkey")).isZero();
    }

    /** No length of what an authenticator writes brings anything but a refusal. */
    @OnBothDatabases
    void refuses_whatever_cannot_be_read(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        TestAuthenticator device = TestAuthenticator.es256();
        byte[] whole = device.attestation();
        byte[] nested = new byte[16_000];
        Arrays.fill(nested, (byte) 0x81);
        byte[] long64 = {(byte) 0xa3, 0x5b, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        List<byte[]> all = Stream.of(IntStream.range(1, whole.length).filter(length -> length < 60 || length % 7 == 0).mapToObj(length -> Arrays.copyOf(whole, length)),
                Stream.of(nested, long64, new byte[] {0}, new byte[] {(byte) 0xff}, "{}".getBytes(StandardCharsets.UTF_8))).flatMap(one -> one).toList();

        for (byte[] broken : all) {
            byte[] challenge = office.offer(CLERK);
            NewPasskey made = device.make(challenge, "端末");
            assertThat(office.registerFails(CLERK, BROWSER, new NewPasskey("端末", challenge, made.clientData(), broken))).as("%d bytes", broken.length)
                    .isIn(IdentityError.PASSKEY_MALFORMED, IdentityError.PASSKEY_NOT_FOR_US);
        }
        assertThat(office.rows("passkey")).isZero();
    }

    @OnBothDatabases
    void takes_a_credential_id_once_and_ten_passkeys_of_an_account(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        office.staff.register(line("suzuki.jiro", "clerk-2", "ACTIVE", 0, office.staff.kept("password_hash")));
        TestAuthenticator device = office.registered(TestAuthenticator.es256());

        assertThat(office.registerFails(NEIGHBOUR, BROWSER, device.make(office.offer(NEIGHBOUR), "端末"))).isEqualTo(IdentityError.PASSKEY_KNOWN);
        assertThat(office.as(CLERK).start(BROWSER).known()).hasSize(1);
        IntStream.range(1, 10).forEach(number -> office.register(CLERK, TestAuthenticator.es256().make(office.offer(CLERK), "端末" + number)));
        assertThat(StaffOffice.refusal(() -> office.offer(CLERK))).isEqualTo(IdentityError.PASSKEY_TOO_MANY);
        assertThat(office.as(CLERK).mine()).extracting(PasskeyRow::deviceName).startsWith("庁内端末", "端末1");
        assertThat(StaffOffice.refusal(() -> office.offer(new Caller(Caller.Kind.STAFF, IdentityFixture.TOWN, "of-the-provider", "1010"))))
                .isEqualTo(IdentityError.PASSKEY_NOT_OFFERED);
    }

    @OnBothDatabases
    void forgets_challenges_after_a_day(TestDatabase db) {
        PasskeyOffice office = new PasskeyOffice(db);
        office.challenge();

        office.staff.pass(Duration.ofHours(24));
        office.store().forgetOld();
        assertThat(office.rows("passkey_challenge")).isEqualTo(1);
        office.staff.pass(Duration.ofHours(1));
        office.store().forgetOld();
        assertThat(office.rows("passkey_challenge")).isZero();
    }

    /** Nothing is attested, so some spoilt bytes only make another key; none may bring anything but that or a refusal. */
    @Test
    void survives_every_spoilt_byte() {
        for (TestAuthenticator device : List.of(TestAuthenticator.es256(), TestAuthenticator.rs256(), TestAuthenticator.ed25519())) {
            NewPasskey made = device.make(new byte[32], "端末");
            for (byte[] spoilt : spoilt(made.attestation())) {
                Object refusal = StaffOffice.refusal(() -> made(new NewPasskey("端末", made.challenge(), made.clientData(), spoilt)));
                assertThat(refusal == null || refusal instanceof IdentityError).isTrue();
            }
            spoilt(made.clientData()).forEach(spoilt -> assertThat(StaffOffice.refusal(() -> made(new NewPasskey("端末", made.challenge(), spoilt, made.attestation()))))
                    .as(new String(spoilt, StandardCharsets.ISO_8859_1)).isInstanceOf(IdentityError.class));
            PasskeyKey key = made(made);
            PasskeyAssertion good = device.answer(new byte[32]);
            assertThat(verdict(key, good)).isEqualTo(PasskeyProof.Verdict.GOOD);
            spoilt(good.authenticatorData()).forEach(spoilt -> assertThat(verdict(key, part(good, good.clientData(), spoilt, good.signature()))).isNotEqualTo(PasskeyProof.Verdict.GOOD));
            spoilt(good.clientData()).forEach(spoilt -> assertThat(verdict(key, part(good, spoilt, good.authenticatorData(), good.signature()))).isNotEqualTo(PasskeyProof.Verdict.GOOD));
            spoilt(good.signature()).forEach(spoilt -> assertThat(verdict(key, signature(good, spoilt))).isNotEqualTo(PasskeyProof.Verdict.GOOD));
        }
    }

    @Test
    void reads_nothing_larger_than_an_authenticator_writes() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

        assertThat(validator.validate(new PasskeyAssertion(new byte[33], new byte[1_024], new byte[4_097], new byte[4_097], new byte[1_025], new byte[65]))).hasSize(6);
        assertThat(validator.validate(new NewPasskey("x".repeat(41), new byte[33], new byte[4_097], new byte[16_385]))).hasSize(4);
        assertThat(validator.validate(new NewPasskey("a\nb", new byte[32], new byte[1], new byte[1]))).hasSize(1);
        assertThat(validator.validate(new NewPasskey(" ", new byte[32], new byte[1], new byte[1]))).hasSize(1);
        assertThat(new PasskeyAssertion(new byte[32], new byte[1], new byte[1], new byte[1], new byte[1], new byte[1]).toString()).isEqualTo("PasskeyAssertion[masked]");
    }

    private static PasskeyKey made(NewPasskey made) {
        return PasskeyProofs.made(PasskeyOffice.HOST, PasskeyOffice.ORIGIN, made);
    }

    private static PasskeyProof.Verdict verdict(PasskeyKey key, PasskeyAssertion answer) {
        return PasskeyProofs.signed(PasskeyOffice.HOST, PasskeyOffice.ORIGIN, key, answer).verdict();
    }

    /** Each byte changed in two ways. */
    private static List<byte[]> spoilt(byte[] good) {
        return IntStream.range(0, good.length * 2).mapToObj(number -> {
            byte[] spoilt = good.clone();
            spoilt[number / 2] ^= (byte) (number % 2 == 0 ? 0x01 : 0xa5);
            return spoilt;
        }).toList();
    }

    private static BiFunction<TestAuthenticator, byte[], PasskeyAssertion> with(Change change) {
        return (device, challenge) -> {
            change.to(device);
            return device.answer(challenge);
        };
    }

    private static PasskeyAssertion signature(PasskeyAssertion answer, byte[] signature) {
        return part(answer, answer.clientData(), answer.authenticatorData(), signature);
    }

    /** Rightly signed, but not as long as it should be. */
    private static PasskeyAssertion data(TestAuthenticator device, byte[] challenge, int length) {
        PasskeyAssertion own = device.answer(challenge);
        byte[] data = Arrays.copyOf(own.authenticatorData(), length);
        return part(own, own.clientData(), data, device.sign(data, own.clientData()));
    }

    private static PasskeyAssertion part(PasskeyAssertion answer, byte[] clientData, byte[] data, byte[] signature) {
        return new PasskeyAssertion(answer.challenge(), answer.credentialId(), clientData, data, signature, answer.userHandle());
    }

    /** Makes an authenticator lie. */
    private interface Change {

        void to(TestAuthenticator device);
    }
}
