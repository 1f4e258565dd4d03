package jp.musubi.identity.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the authority says of a certificate, what is no answer of the authority, and how long an answer serves. */
class RevocationCasesTest {

    private static final BigInteger SERIAL = BigInteger.valueOf(4_711);

    private record Case(String name, CardOffice.Answer answer, Trouble trouble) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> unprovenResponses() {
        return Stream.of(new Case("the responder is down", CardOffice.Answer.nothing(), Trouble.UNREACHABLE),
                new Case("no bytes", request -> new byte[0], Trouble.MALFORMED), new Case("a web page", request -> "<html>".getBytes(StandardCharsets.UTF_8), Trouble.MALFORMED),
                new Case("try later", request -> new byte[] {0x30, 3, 0x0a, 1, 3}, Trouble.NOT_SUCCESSFUL),
                new Case("unauthorized", request -> new byte[] {0x30, 3, 0x0a, 1, 6}, Trouble.NOT_SUCCESSFUL),
                new Case("successful and nothing else", request -> new byte[] {0x30, 3, 0x0a, 1, 0}, Trouble.MALFORMED),
                ocsp("an internal error", draft -> draft.overall = OCSPRespBuilder.INTERNAL_ERROR, Trouble.NOT_SUCCESSFUL),
                ocsp("of another serial", draft -> draft.serial = SERIAL.add(BigInteger.ONE), Trouble.OTHER_CERTIFICATE),
                ocsp("of the same serial of the other generation", draft -> draft.about = TestAuthority.LOGIN_SECOND, Trouble.OTHER_CERTIFICATE),
                ocsp("twice of the same serial", draft -> draft.responses = 2, Trouble.OTHER_CERTIFICATE),
                ocsp("of no serial", draft -> draft.responses = 0, Trouble.OTHER_CERTIFICATE),
                ocsp("signed by another key in the authority's name", draft -> draft.signer = TestKeys.rsa("stranger"), Trouble.FORGED),
                ocsp("signed by the other generation", draft -> draft.signer = TestAuthority.LOGIN_SECOND.keys(), Trouble.FORGED),
                ocsp("signed by the card itself", draft -> draft.signer = TestKeys.rsa("holder"), Trouble.FORGED),
                ocsp("signed with SHA-1", draft -> draft.signature = "SHA1withRSA", Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("signed by nobody who is named", draft -> draft.responder = new RespID(new X500Name("CN=nobody")), Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("by a responder of another authority", draft -> draft.delegated(TestAuthority.STRANGER, responder -> {
                }), Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("by a responder of the other generation", draft -> draft.delegated(TestAuthority.LOGIN_SECOND, responder -> {
                }), Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("by a responder under another issuer's name", draft -> draft.delegated(TestAuthority.LOGIN, responder -> responder.issuerName = new X500Name("CN=other")), Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("by one who was not named a responder", draft -> draft.delegated(TestAuthority.LOGIN, responder -> responder.purpose = null), Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("by one who was named for TLS", draft -> draft.delegated(TestAuthority.LOGIN, responder -> responder.purpose = KeyPurposeId.id_kp_serverAuth), Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("by a responder whose key may not sign", draft -> draft.delegated(TestAuthority.LOGIN, responder -> responder.usage = KeyUsage.keyEncipherment), Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("by a responder whose own revocation would have to be asked", draft -> draft.delegated(TestAuthority.LOGIN, responder -> responder.noCheck = false), Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("by a responder out of date", draft -> draft.delegated(TestAuthority.LOGIN, responder -> responder.until = CardDraft.NOW.minusSeconds(1)), Trouble.RESPONDER_NOT_ALLOWED),
                ocsp("by a responder with another key than his certificate's", draft -> draft.delegated(TestAuthority.LOGIN, responder -> {
                }).signer = TestKeys.rsa("stranger"), Trouble.FORGED),
                ocsp("without our nonce: recorded earlier", draft -> draft.nonce = false, Trouble.OTHER_NONCE),
                ocsp("with another nonce", draft -> draft.otherNonce = new byte[32], Trouble.OTHER_NONCE),
                ocsp("with a critical extension", draft -> draft.criticalExtension = true, Trouble.NOT_UNDERSTOOD),
                ocsp("from two minutes ahead", draft -> draft.thisUpdate = CardDraft.NOW.plusSeconds(120), Trouble.FROM_THE_FUTURE),
                ocsp("two hours old", draft -> draft.thisUpdate = CardDraft.NOW.minus(Duration.ofHours(2)), Trouble.STALE),
                ocsp("whose next update has passed", draft -> draft.nextUpdate = CardDraft.NOW.minusSeconds(1), Trouble.STALE),
                ocsp("whose next update is now", draft -> draft.nextUpdate = CardDraft.NOW, Trouble.STALE));
    }

    static Stream<Case> unprovenLists() {
        return Stream.of(new Case("the list is not there", CardOffice.Answer.nothing(), Trouble.UNREACHABLE),
                new Case("no bytes", request -> new byte[0], Trouble.MALFORMED),
                new Case("cut off", request -> Arrays.copyOf(ListDraft.empty().der(), 100), Trouble.MALFORMED),
                list("of another issuer", draft -> draft.issuer = new X500Name("CN=other"), Trouble.RESPONDER_NOT_ALLOWED),
                list("signed with SHA-1", draft -> draft.signature = "SHA1withRSA", Trouble.RESPONDER_NOT_ALLOWED),
                list("signed by a stranger in the authority's name", draft -> draft.signer = TestAuthority.STRANGER, Trouble.FORGED),
                list("signed by the other generation", draft -> draft.signer = TestAuthority.LOGIN_SECOND, Trouble.FORGED),
                list("a day and an hour old", draft -> draft.thisUpdate = CardDraft.NOW.minus(Duration.ofHours(25)), Trouble.STALE),
                list("whose next update has passed", draft -> draft.nextUpdate = CardDraft.NOW.minusSeconds(1), Trouble.STALE),
                list("without a next update", draft -> draft.nextUpdate = null, Trouble.STALE),
                list("from tomorrow", draft -> draft.thisUpdate = CardDraft.NOW.plus(Duration.ofDays(1)), Trouble.FROM_THE_FUTURE),
                list("of changes only", draft -> extension(draft, Extension.deltaCRLIndicator, new ASN1Integer(1)), Trouble.NOT_UNDERSTOOD),
                list("of authorities only", draft -> extension(draft, Extension.issuingDistributionPoint, new IssuingDistributionPoint(null, false, true, null, false, false)), Trouble.NOT_UNDERSTOOD),
                list("of several issuers", draft -> extension(draft, Extension.issuingDistributionPoint, new IssuingDistributionPoint(null, false, false, null, true, false)), Trouble.NOT_UNDERSTOOD),
                list("of some reasons only", draft -> extension(draft, Extension.issuingDistributionPoint,
                        new IssuingDistributionPoint(null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false)), Trouble.NOT_UNDERSTOOD),
                list("with a critical extension that nobody knows", draft -> extension(draft, new ASN1ObjectIdentifier("1.2.392.999.1"), DERNull.INSTANCE), Trouble.NOT_UNDERSTOOD));
    }

    @ParameterizedTest
    @MethodSource("unprovenResponses")
    void an_ocsp_answer_that_proves_nothing_leads_to_the_list_and_without_it_to_no(Case one) {
        CardOffice office = new CardOffice();
        office.ocsp = one.answer();
        login(office, CardDraft.NOW);
        assertThat(office.kept.values()).singleElement().extracting(RevocationStatus::source).isEqualTo(RevocationStatus.Source.CRL);

        CardOffice alone = new CardOffice();
        alone.ocsp = one.answer();
        alone.list = CardOffice.Answer.nothing();
        Refusal.expect(IdentityError.CARD_REVOCATION_UNKNOWN, () -> login(alone, CardDraft.NOW));
        assertThat(alone.kept).as("what is not known is not remembered").isEmpty();
        assertThat(troubleOfOcsp(one.answer())).isEqualTo(one.trouble());
    }

    @ParameterizedTest
    @MethodSource("unprovenLists")
    void a_list_that_proves_nothing_is_no_answer(Case one) {
        CardOffice office = new CardOffice();
        office.ocsp = CardOffice.Answer.nothing();
        office.list = one.answer();

        assertThat(Refusal.expect(IdentityError.CARD_REVOCATION_UNKNOWN, () -> login(office, CardDraft.NOW)).getCause())
                .isInstanceOfSatisfying(UnprovenAnswerException.class, cause -> assertThat(cause.trouble()).isEqualTo(one.trouble()));
    }

    @ParameterizedTest
    @CsvSource({"0, CARD_REVOKED", "1, CARD_KEY_COMPROMISED", "2, CARD_AUTHORITY_COMPROMISED", "3, CARD_CONTENT_CHANGED", "4, CARD_RENEWED", "5, CARD_NO_LONGER_NEEDED",
        "6, CARD_HELD", "9, CARD_REVOKED", "10, CARD_REVOKED"})
    void says_for_each_reason_what_the_holder_should_do(int reason, IdentityError error) {
        CardOffice byOcsp = new CardOffice();
        byOcsp.ocsp = request -> OcspDraft.revoked(reason).answer(request);
        Refusal.expect(error, () -> login(byOcsp, CardDraft.NOW));
        Refusal.expect(error, () -> login(byOcsp, CardDraft.NOW.plus(Duration.ofDays(300))));
        assertThat(byOcsp.asked).as("a revocation is final: nobody is asked again").isEqualTo(1);

        CardOffice byList = new CardOffice();
        byList.ocsp = CardOffice.Answer.nothing();
        byList.list = request -> revokedOnList(reason).der();
        Refusal.expect(error, () -> login(byList, CardDraft.NOW));
    }

    @Test
    void a_certificate_that_the_authority_does_not_know_is_not_taken_and_not_remembered() {
        CardOffice office = new CardOffice();
        office.ocsp = request -> OcspDraft.unknown().answer(request);

        Refusal.expect(IdentityError.CARD_UNKNOWN_TO_AUTHORITY, () -> login(office, CardDraft.NOW));
        assertThat(office.listed).as("a clear answer is not asked for twice").isZero();
        assertThat(office.kept).isEmpty();
    }

    @Test
    void an_answer_serves_for_signing_in_for_ten_minutes() {
        CardOffice office = new CardOffice();
        login(office, CardDraft.NOW);
        login(office, CardDraft.NOW.plusSeconds(599));
        assertThat(office.asked).isEqualTo(1);

        office.ocsp = request -> OcspDraft.revoked(1).but(draft -> draft.thisUpdate = CardDraft.NOW.plusSeconds(600)).answer(request);
        Refusal.expect(IdentityError.CARD_KEY_COMPROMISED, () -> login(office, CardDraft.NOW.plusSeconds(600)));
    }

    @Test
    void an_answer_serves_no_longer_than_the_authority_said() {
        CardOffice office = new CardOffice();
        office.ocsp = request -> OcspDraft.good().but(draft -> draft.nextUpdate = CardDraft.NOW.plusSeconds(60)).answer(request);
        login(office, CardDraft.NOW);
        office.ocsp = request -> OcspDraft.good().answer(request);
        login(office, CardDraft.NOW.plusSeconds(61));

        assertThat(office.asked).isEqualTo(2);
    }

    @Test
    void each_signature_asks_anew() {
        CardOffice office = new CardOffice();
        office.ocsp = request -> OcspDraft.good().but(draft -> draft.authority = TestAuthority.SIGN).answer(request);
        byte[] der = CardDraft.signature(TestAuthority.SIGN, CardAlgorithm.RSA).der();
        office.certificates().verify(der, CardPurpose.SIGN, CardDraft.NOW);
        office.certificates().verify(der, CardPurpose.SIGN, CardDraft.NOW.plusSeconds(1));

        assertThat(office.asked).isEqualTo(2);
    }

    @Test
    void takes_answers_of_a_responder_that_the_authority_named() {
        CardOffice office = new CardOffice();
        office.ocsp = request -> OcspDraft.good().delegated(TestAuthority.LOGIN, responder -> {
        }).answer(request);
        login(office, CardDraft.NOW);

        assertThat(office.listed).isZero();
    }

    @Test
    void takes_answers_that_name_the_authority_by_its_key() throws Exception {
        RespID byKey = new RespID(new JcaX509CertificateHolder(TestAuthority.LOGIN.certificate()).getSubjectPublicKeyInfo(),
                new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1));
        CardOffice office = new CardOffice();
        office.ocsp = request -> OcspDraft.good().but(draft -> draft.responder = byKey).answer(request);
        login(office, CardDraft.NOW);

        assertThat(office.listed).isZero();
    }

    @Test
    void does_without_a_nonce_where_the_operator_said_so_but_never_with_a_wrong_one() {
        RevocationPolicy standard = RevocationPolicy.STANDARD;
        CardOffice office = new CardOffice(new RevocationPolicy(standard.login(), standard.sign(), standard.ocspAge(), standard.listAge(), standard.skew(), false));
        office.list = CardOffice.Answer.nothing();
        office.ocsp = request -> OcspDraft.good().but(draft -> draft.nonce = false).answer(request);
        login(office, CardDraft.NOW);
        office.kept.clear();

        office.ocsp = request -> OcspDraft.good().but(draft -> draft.otherNonce = new byte[32]).answer(request);
        Refusal.expect(IdentityError.CARD_REVOCATION_UNKNOWN, () -> login(office, CardDraft.NOW));
    }

    @Test
    void takes_a_clock_that_is_half_a_minute_ahead() {
        CardOffice office = new CardOffice();
        office.ocsp = request -> OcspDraft.good().but(draft -> draft.thisUpdate = CardDraft.NOW.plusSeconds(30)).answer(request);
        login(office, CardDraft.NOW);

        assertThat(office.listed).isZero();
    }

    @Test
    void fetches_a_list_once_for_many_cards_and_again_after_ten_minutes() {
        CardOffice office = new CardOffice();
        office.ocsp = CardOffice.Answer.nothing();
        CardCertificates certificates = office.certificates();
        byte[] der = CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA).der();
        for (int second : new int[] {0, 30, 599}) {
            office.kept.clear();
            certificates.verify(der, CardPurpose.LOGIN, CardDraft.NOW.plusSeconds(second));
        }
        assertThat(office.listed).isEqualTo(1);

        office.kept.clear();
        office.list = request -> revokedOnList(4).der();
        Refusal.expect(IdentityError.CARD_RENEWED, () -> certificates.verify(der, CardPurpose.LOGIN, CardDraft.NOW.plusSeconds(600)));
    }

    @Test
    void fetches_a_list_anew_as_soon_as_the_next_one_is_due() {
        CardOffice office = new CardOffice();
        office.ocsp = CardOffice.Answer.nothing();
        office.list = request -> ListDraft.empty().but(draft -> draft.nextUpdate = CardDraft.NOW.plusSeconds(60)).der();
        CardCertificates certificates = office.certificates();
        byte[] der = CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA).der();
        certificates.verify(der, CardPurpose.LOGIN, CardDraft.NOW);

        office.kept.clear();
        office.list = request -> revokedOnList(4).der();
        Refusal.expect(IdentityError.CARD_RENEWED, () -> certificates.verify(der, CardPurpose.LOGIN, CardDraft.NOW.plusSeconds(60)));
    }

    private static void login(CardOffice office, Instant at) {
        office.certificates().verify(CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA).der(), CardPurpose.LOGIN, at);
    }

    private static Trouble troubleOfOcsp(CardOffice.Answer answer) {
        CardCertificate card = CardCertificate.read(CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA).der());
        OcspExchange exchange = new OcspExchange(card, TestAuthority.LOGIN.anchor(), RevocationPolicy.STANDARD);
        try {
            exchange.read(answer.to(exchange.request()), CardDraft.NOW);
            return null;
        } catch (UnprovenAnswerException e) {
            return e.trouble();
        }
    }

    private static ListDraft revokedOnList(int reason) {
        return ListDraft.empty().but(draft -> {
            draft.revoked = SERIAL;
            draft.reason = reason;
        });
    }

    private static void extension(ListDraft draft, ASN1ObjectIdentifier type, ASN1Encodable value) {
        draft.extension = type;
        draft.extensionValue = value;
    }

    private static Case ocsp(String name, Consumer<OcspDraft> change, Trouble trouble) {
        return new Case("a response " + name, request -> OcspDraft.good().but(change).answer(request), trouble);
    }

    private static Case list(String name, Consumer<ListDraft> change, Trouble trouble) {
        return new Case("a list " + name, request -> ListDraft.empty().but(change).der(), trouble);
    }
}
