package jp.musubi.identity.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.time.HandClock;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of cards: which is one to what was asked, and which is not. */
class ChallengeCasesTest {

    private static final String ORIGIN = "https://portal.example";
    private static final String SESSION = "s".repeat(43);
    private static final String DOCUMENT = "ab".repeat(32);
    private static final ChallengeBinding LOGIN = ChallengeBinding.of(CardPurpose.LOGIN, ORIGIN, SESSION, "");
    private static final ChallengeBinding SIGN = ChallengeBinding.of(CardPurpose.SIGN, ORIGIN, SESSION, DOCUMENT);

    private final CardOffice office = new CardOffice();
    private final HandClock clock = new HandClock(CardDraft.NOW);
    private final CardProofDesk desk = new CardProofDesk(new RememberedChallenges(), office.certificates(), clock);

    /** Who answers, with what, under which binding, and what he hears. */
    private record Case(String name, Attack attack, IdentityError error) {

        @Override
        public String toString() {
            return name;
        }
    }

    private interface Attack {

        void run(ChallengeCasesTest test) throws GeneralSecurityException;
    }

    static Stream<Case> cases() {
        return Stream.of(other("at another origin", ChallengeBinding.of(CardPurpose.LOGIN, "https://portal.example.evil", SESSION, "")),
                other("at the same host without TLS", ChallengeBinding.of(CardPurpose.LOGIN, "http://portal.example", SESSION, "")),
                other("at another port", ChallengeBinding.of(CardPurpose.LOGIN, ORIGIN + ":9443", SESSION, "")),
                other("in another session", ChallengeBinding.of(CardPurpose.LOGIN, ORIGIN, "t".repeat(43), "")),
                other("for a signature", SIGN),
                new Case("a signature's challenge for another document", test -> test.answer(ChallengeBinding.of(CardPurpose.SIGN, ORIGIN, SESSION, "cd".repeat(32)),
                        test.desk.challenge(SIGN), test.document(), test.signed(SIGN, new byte[32])), IdentityError.CARD_CHALLENGE_UNKNOWN),
                new Case("a signature's challenge for signing in", test -> test.answer(LOGIN, test.desk.challenge(SIGN), test.login(), new byte[256]), IdentityError.CARD_CHALLENGE_UNKNOWN),
                new Case("a challenge that nobody gave out", test -> test.answer(LOGIN, new byte[32], test.login(), test.signed(LOGIN, new byte[32])), IdentityError.CARD_CHALLENGE_UNKNOWN),
                new Case("a challenge cut short", test -> test.answer(LOGIN, Arrays.copyOf(test.desk.challenge(LOGIN), 31), test.login(), new byte[256]), IdentityError.CARD_CHALLENGE_UNKNOWN),
                new Case("the same answer again", test -> {
                    byte[] challenge = test.desk.challenge(LOGIN);
                    test.answer(LOGIN, challenge, test.login(), test.signed(LOGIN, challenge));
                    test.answer(LOGIN, challenge, test.login(), test.signed(LOGIN, challenge));
                }, IdentityError.CARD_CHALLENGE_USED),
                new Case("the same answer again after its time", test -> {
                    byte[] challenge = test.desk.challenge(LOGIN);
                    test.answer(LOGIN, challenge, test.login(), test.signed(LOGIN, challenge));
                    test.clock.forward(300);
                    test.answer(LOGIN, challenge, test.login(), test.signed(LOGIN, challenge));
                }, IdentityError.CARD_CHALLENGE_USED),
                new Case("after two minutes", test -> test.late(120), IdentityError.CARD_CHALLENGE_EXPIRED),
                new Case("after an hour", test -> test.late(3_600), IdentityError.CARD_CHALLENGE_EXPIRED),
                wrong("the answer to an earlier challenge", (test, challenge) -> test.signed(LOGIN, test.desk.challenge(LOGIN))),
                wrong("a signature under the bare challenge", (test, challenge) -> sign("SHA256withRSA", key(), challenge)),
                wrong("a signature under the challenge's hash", (test, challenge) -> sign("SHA256withRSA", key(), ChallengeBinding.hash(challenge).getBytes(StandardCharsets.US_ASCII))),
                wrong("a signature made for another origin", (test, challenge) -> test.signed(ChallengeBinding.of(CardPurpose.LOGIN, "https://evil.example", SESSION, ""), challenge)),
                wrong("a signature made for another session", (test, challenge) -> test.signed(ChallengeBinding.of(CardPurpose.LOGIN, ORIGIN, "t".repeat(43), ""), challenge)),
                wrong("a signature made for a document", (test, challenge) -> test.signed(SIGN, challenge)),
                wrong("a signature with SHA-1", (test, challenge) -> sign("SHA1withRSA", key(), LOGIN.message(challenge))),
                wrong("a signature with SHA-384", (test, challenge) -> sign("SHA384withRSA", key(), LOGIN.message(challenge))),
                wrong("a PSS signature", (test, challenge) -> sign("SHA256withRSAandMGF1", key(), LOGIN.message(challenge))),
                wrong("a signature without a hash", (test, challenge) -> sign("NONEwithRSA", key(), Arrays.copyOf(LOGIN.message(challenge), 64))),
                wrong("another card's signature", (test, challenge) -> sign("SHA256withRSA", TestKeys.rsa("stranger").getPrivate(), LOGIN.message(challenge))),
                wrong("a signature cut short", (test, challenge) -> Arrays.copyOf(test.signed(LOGIN, challenge), 255)),
                wrong("a byte after the signature", (test, challenge) -> Arrays.copyOf(test.signed(LOGIN, challenge), 257)),
                wrong("one bit of the signature turned", (test, challenge) -> turned(test.signed(LOGIN, challenge))),
                wrong("zeros", (test, challenge) -> new byte[256]), wrong("the number one", (test, challenge) -> one()), wrong("no bytes", (test, challenge) -> new byte[0]),
                new Case("r and s of P-384 side by side instead of DER", test -> test.nextCard(test.plain()), IdentityError.CARD_SIGNATURE_WRONG),
                new Case("r and s of zero", test -> test.nextCard(new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0}), IdentityError.CARD_SIGNATURE_WRONG),
                new Case("a P-384 signature with SHA-256", test -> test.nextCardWith("SHA256withECDSA"), IdentityError.CARD_SIGNATURE_WRONG),
                new Case("an RSA signature for a P-384 certificate", test -> test.nextCard(sign("SHA256withRSA", key(), new byte[1])), IdentityError.CARD_SIGNATURE_WRONG),
                new Case("the signing key signs in", test -> {
                    byte[] challenge = test.desk.challenge(LOGIN);
                    test.answer(LOGIN, challenge, test.document(), test.signed(LOGIN, challenge));
                }, IdentityError.CARD_SIGNS_NOT_IN),
                new Case("the login key signs a document", test -> {
                    byte[] challenge = test.desk.challenge(SIGN);
                    test.answer(SIGN, challenge, test.login(), test.signed(SIGN, challenge));
                }, IdentityError.CARD_SIGNS_NO_DOCUMENT),
                new Case("nonsense for a certificate", test -> test.answer(LOGIN, test.desk.challenge(LOGIN), new byte[] {1}, new byte[256]), IdentityError.CARD_CERTIFICATE_UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_refused(Case one) {
        Refusal.expect(one.error(), () -> one.attack().run(this));
    }

    @ParameterizedTest
    @EnumSource(CardAlgorithm.class)
    void the_card_that_signed_what_was_asked_is_proved(CardAlgorithm algorithm) throws GeneralSecurityException {
        TestAuthority authority = algorithm == CardAlgorithm.RSA ? TestAuthority.LOGIN : TestAuthority.LOGIN_P384;
        ofAuthority(authority);
        byte[] challenge = desk.challenge(LOGIN);
        byte[] signature = sign(algorithm == CardAlgorithm.RSA ? "SHA256withRSA" : "SHA384withECDSA", TestKeys.of(algorithm, "holder").getPrivate(), LOGIN.message(challenge));

        assertThat(challenge).hasSize(32);
        assertThat(desk.prove(LOGIN, challenge, CardDraft.authentication(authority, algorithm).der(), signature).algorithm()).isEqualTo(algorithm);
    }

    @Test
    void a_document_is_signed_by_the_key_for_signatures() throws GeneralSecurityException {
        ofAuthority(TestAuthority.SIGN);
        byte[] challenge = desk.challenge(SIGN);

        assertThat(desk.prove(SIGN, challenge, document(), signed(SIGN, challenge)).items()).isPresent();
    }

    @Test
    void an_answer_in_the_last_second_counts() throws GeneralSecurityException {
        byte[] challenge = desk.challenge(LOGIN);
        clock.forward(119);

        assertThat(desk.prove(LOGIN, challenge, login(), signed(LOGIN, challenge))).isNotNull();
    }

    @Test
    void a_wrong_answer_uses_the_challenge_up_and_asks_the_authority_nothing() {
        byte[] challenge = desk.challenge(LOGIN);

        Refusal.expect(IdentityError.CARD_SIGNATURE_WRONG, () -> answer(LOGIN, challenge, login(), new byte[256]));
        Refusal.expect(IdentityError.CARD_CHALLENGE_USED, () -> answer(LOGIN, challenge, login(), signed(LOGIN, challenge)));
        assertThat(office.asked).as("nobody learns of others' cards").isZero();
    }

    @Test
    void an_attempt_from_elsewhere_does_not_use_the_challenge_up() throws GeneralSecurityException {
        byte[] challenge = desk.challenge(LOGIN);
        ChallengeBinding elsewhere = ChallengeBinding.of(CardPurpose.LOGIN, ORIGIN, "t".repeat(43), "");

        Refusal.expect(IdentityError.CARD_CHALLENGE_UNKNOWN, () -> answer(elsewhere, challenge, login(), signed(elsewhere, challenge)));
        assertThat(desk.prove(LOGIN, challenge, login(), signed(LOGIN, challenge))).isNotNull();
    }

    @Test
    void no_two_bindings_have_the_same_message() {
        byte[] challenge = new byte[32];
        ChallengeBinding shifted = new ChallengeBinding(CardPurpose.LOGIN, ORIGIN + "\0\0\0", LOGIN.sessionHash(), "");

        assertThat(Stream.of(LOGIN, SIGN, shifted, ChallengeBinding.of(CardPurpose.LOGIN, ORIGIN + "\u0000", SESSION, "")).map(binding -> ChallengeBinding.hash(binding.message(challenge))))
                .doesNotHaveDuplicates();
        assertThat(new String(LOGIN.message(challenge), StandardCharsets.UTF_8)).startsWith("musubi card challenge 1\0");
    }

    private static Case other(String name, ChallengeBinding elsewhere) {
        return new Case(name, test -> {
            byte[] challenge = test.desk.challenge(LOGIN);
            test.answer(elsewhere, challenge, test.login(), test.signed(elsewhere, challenge));
        }, IdentityError.CARD_CHALLENGE_UNKNOWN);
    }

    private interface Forging {

        byte[] signature(ChallengeCasesTest test, byte[] challenge) throws GeneralSecurityException;
    }

    private static Case wrong(String name, Forging forging) {
        return new Case(name, test -> {
            byte[] challenge = test.desk.challenge(LOGIN);
            test.answer(LOGIN, challenge, test.login(), forging.signature(test, challenge));
        }, IdentityError.CARD_SIGNATURE_WRONG);
    }

    private void late(int seconds) throws GeneralSecurityException {
        byte[] challenge = desk.challenge(LOGIN);
        clock.forward(seconds);
        answer(LOGIN, challenge, login(), signed(LOGIN, challenge));
    }

    private void nextCard(byte[] signature) {
        answer(LOGIN, desk.challenge(LOGIN), CardDraft.authentication(TestAuthority.LOGIN_P384, CardAlgorithm.ECDSA_P384).der(), signature);
    }

    private void nextCardWith(String algorithm) throws GeneralSecurityException {
        byte[] challenge = desk.challenge(LOGIN);
        answer(LOGIN, challenge, CardDraft.authentication(TestAuthority.LOGIN_P384, CardAlgorithm.ECDSA_P384).der(),
                sign(algorithm, TestKeys.ec("holder").getPrivate(), LOGIN.message(challenge)));
    }

    private byte[] plain() throws GeneralSecurityException {
        return sign("SHA384withPLAIN-ECDSA", TestKeys.ec("holder").getPrivate(), new byte[1]);
    }

    private void answer(ChallengeBinding binding, byte[] challenge, byte[] certificate, byte[] signature) {
        desk.prove(binding, challenge, certificate, signature);
    }

    private byte[] login() {
        return CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA).der();
    }

    private byte[] document() {
        return CardDraft.signature(TestAuthority.SIGN, CardAlgorithm.RSA).der();
    }

    private void ofAuthority(TestAuthority authority) {
        office.ocsp = request -> OcspDraft.good().but(draft -> draft.authority = authority)
                .but(draft -> draft.signature = authority.algorithm() == CardAlgorithm.RSA ? "SHA256withRSA" : "SHA384withECDSA").answer(request);
    }

    private byte[] signed(ChallengeBinding binding, byte[] challenge) throws GeneralSecurityException {
        return sign("SHA256withRSA", key(), binding.message(challenge));
    }

    private static PrivateKey key() {
        return TestKeys.rsa("holder").getPrivate();
    }

    private static byte[] sign(String algorithm, PrivateKey key, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm, new BouncyCastleProvider());
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }

    private static byte[] turned(byte[] signature) {
        signature[100] ^= 4;
        return signature;
    }

    private static byte[] one() {
        byte[] padded = new byte[256];
        padded[255] = BigInteger.ONE.byteValue();
        return padded;
    }
}
