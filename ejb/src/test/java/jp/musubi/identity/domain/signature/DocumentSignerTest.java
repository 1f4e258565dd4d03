package jp.musubi.identity.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardAnswer;
import jp.musubi.identity.boundary.CardQuestion;
import jp.musubi.identity.boundary.CheckedDocument;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.PreparedDocument;
import jp.musubi.identity.boundary.SignDocument;
import jp.musubi.identity.domain.Places;
import jp.musubi.identity.domain.card.SignerFixture;
import jp.musubi.identity.domain.card.SigningOffice;
import jp.musubi.identity.domain.card.UnprovenAnswerException;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.kernel.error.BusinessException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentSignerTest {

    private static final CardQuestion QUESTION = new CardQuestion("https://portal.example", "s".repeat(43), "");
    private static final Places PLACES = new Places(2, IdentityError.DOCUMENT_CHECKS_BUSY);

    private SigningOffice office = new SigningOffice(SignerFixture.rsa());
    private TimeStamps times = TestTime.TRUSTED::answer;
    private Instant now = SignerFixture.NOW;

    private record Case(String name, Attack attack, IdentityError error) {

        @Override
        public String toString() {
            return name;
        }
    }

    private interface Attack {

        void run(DocumentSignerTest test);
    }

    static Stream<Case> papers() {
        return Stream.of(new Case("today's card, PDF", test -> test.signs(SignerFixture.rsa(), Papers.pdf()), null),
                new Case("today's card, XML", test -> test.signs(SignerFixture.rsa(), Papers.xml()), null),
                new Case("the next card, PDF", test -> test.signs(SignerFixture.p384(), Papers.pdf()), null),
                new Case("the next card, XML", test -> test.signs(SignerFixture.p384(), Papers.xml()), null),
                new Case("an XML that is not canonical", test -> test.signs(SignerFixture.rsa(),
                        "<?xml version='1.0'?>\n<?before it?><a  b='1'\n a=\"2\"><c/>&#x3042;\r\n</a>\n<?after it?>".getBytes(StandardCharsets.UTF_8)), null));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void signs_what_anybody_can_examine(Case one) {
        one.attack().run(this);
    }

    @Test
    void a_prepared_pdf_is_the_signed_one_but_for_its_empty_place() {
        byte[] file = Papers.pdf();
        PreparedDocument prepared = signer().prepare(QUESTION, file);
        byte[] signed = signer().sign(QUESTION, answered(prepared, file, prepared.challenge()));

        int end = new String(prepared.document(), StandardCharsets.ISO_8859_1).indexOf("<0000");
        int again = new String(prepared.document(), StandardCharsets.ISO_8859_1).indexOf('>', end);
        assertThat(signed).startsWith(Arrays.copyOf(prepared.document(), end));
        assertThat(Arrays.copyOfRange(signed, again, prepared.document().length))
                .isEqualTo(Arrays.copyOfRange(prepared.document(), again, prepared.document().length));
    }

    static Stream<Case> attacks() {
        return Stream.of(
                new Case("a signed document", test -> test.signer().prepare(QUESTION, new SignedDraft().pdf(Papers.pdf())), IdentityError.DOCUMENT_SIGNED_ALREADY),
                new Case("a signed XML", test -> test.signer().prepare(QUESTION, new SignedDraft().xml(Papers.xml())), IdentityError.DOCUMENT_SIGNED_ALREADY),
                new Case("a PDF with a script", test -> test.signer().prepare(QUESTION, Papers.pdf(paper -> paper.getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert('amount 9000')")))), IdentityError.DOCUMENT_CHANGES_BY_ITSELF),
                new Case("an encrypted PDF", test -> test.signer().prepare(QUESTION, Papers.encryptedPdf()), IdentityError.DOCUMENT_ENCRYPTED),
                new Case("an XML with a comment", test -> test.signer().prepare(QUESTION, xml("<a><!-- 1000 -->9</a>")), IdentityError.DOCUMENT_HAS_COMMENTS),
                new Case("an XML with a document type", test -> test.signer().prepare(QUESTION, xml("<!DOCTYPE a><a/>")), IdentityError.DOCUMENT_DECLARES_TYPE),
                new Case("no document", test -> test.signer().prepare(QUESTION, new byte[] {1, 2, 3}), IdentityError.DOCUMENT_UNREADABLE),
                new Case("too large a document", test -> test.signer().prepare(QUESTION, new byte[(5 << 20) + 1]), IdentityError.DOCUMENT_TOO_LARGE),
                new Case("another document", test -> test.finish((prepared, question) -> test.answered(prepared, xml("<filing>9000</filing>"), prepared.challenge())), IdentityError.CARD_CHALLENGE_UNKNOWN),
                new Case("another session", test -> test.finishAs(new CardQuestion(QUESTION.origin(), "t".repeat(43), "")), IdentityError.CARD_CHALLENGE_UNKNOWN),
                new Case("another origin", test -> test.finishAs(new CardQuestion("https://evil.example", QUESTION.sessionSecret(), "")), IdentityError.CARD_CHALLENGE_UNKNOWN),
                new Case("a challenge of nobody", test -> test.finish((prepared, question) -> test.answered(prepared, Papers.xml(), new byte[32])), IdentityError.CARD_CHALLENGE_UNKNOWN),
                new Case("the same answer again", test -> test.twice(), IdentityError.CARD_CHALLENGE_USED),
                new Case("after two minutes", test -> test.late(), IdentityError.CARD_CHALLENGE_EXPIRED),
                new Case("a signature with another number", test -> test.finish((prepared, question) -> {
                    SignDocument good = test.answered(prepared, Papers.xml(), prepared.challenge());
                    return new SignDocument(good.file(), "ab".repeat(16), good.at(), good.answer());
                }), IdentityError.CARD_SIGNATURE_WRONG),
                claiming("another time", SignerFixture.NOW.minusSeconds(1), IdentityError.CARD_SIGNATURE_WRONG),
                claiming("a time of long ago", SignerFixture.NOW.minus(Duration.ofDays(30)), IdentityError.CARD_CHALLENGE_EXPIRED),
                claiming("a time to come", SignerFixture.NOW.plusSeconds(1), IdentityError.CARD_CHALLENGE_EXPIRED),
                new Case("somebody else's signature", test -> test.finish((prepared, question) -> {
                    SignDocument good = test.answered(prepared, Papers.xml(), prepared.challenge());
                    return new SignDocument(good.file(), good.id(), good.at(), new CardAnswer(good.answer().challenge(), SignerFixture.p384().certificate(), good.answer().signature()));
                }), IdentityError.CARD_SIGNATURE_WRONG),
                new Case("the login key", test -> test.with(SignerFixture.login()), IdentityError.CARD_SIGNS_NO_DOCUMENT),
                new Case("a stranger's authority", test -> test.with(SignerFixture.stranger()), IdentityError.CARD_ISSUER_UNKNOWN),
                new Case("a card that is over", test -> test.with(SignerFixture.until(SignerFixture.NOW.minusSeconds(1))), IdentityError.CARD_EXPIRED),
                new Case("a lost card", test -> test.with(SignerFixture.rsa().revokedAt(SignerFixture.NOW.minusSeconds(60))), IdentityError.CARD_KEY_COMPROMISED),
                new Case("no responder", test -> {
                    test.office = new SigningOffice(SignerFixture.rsa()).withoutResponder();
                    test.finishAs(QUESTION);
                }, IdentityError.CARD_REVOCATION_UNKNOWN),
                new Case("no authority of time", test -> test.stamped(request -> {
                    throw new UnprovenAnswerException(Trouble.UNREACHABLE);
                }), IdentityError.TIME_STAMP_UNAVAILABLE),
                new Case("nonsense for a time stamp", test -> test.stamped(request -> new byte[] {1}), IdentityError.TIME_STAMP_UNAVAILABLE),
                new Case("a time stamp for something else", test -> test.stamped(recorded()), IdentityError.TIME_STAMP_UNAVAILABLE),
                new Case("a broken time stamp", test -> test.stamped(request -> turned(TestTime.TRUSTED.answer(request))), IdentityError.TIME_STAMP_BROKEN),
                new Case("a foreign authority's time stamp", test -> test.stamped(TestTime.FOREIGN::answer), IdentityError.TIME_STAMP_OF_ANOTHER_AUTHORITY));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void is_refused(Case one) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> one.attack().run(this));

        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.errorCode()).isEqualTo(one.error());
        DocumentRefusal.isSaid(one.error(), 5);
    }

    private static Case claiming(String name, Instant at, IdentityError error) {
        return new Case("a signature with " + name, test -> test.finish((prepared, question) -> {
            SignDocument good = test.answered(prepared, Papers.xml(), prepared.challenge());
            return new SignDocument(good.file(), good.id(), at, good.answer());
        }), error);
    }

    private void signs(SignerFixture card, byte[] file) {
        office = new SigningOffice(card);
        PreparedDocument prepared = signer().prepare(QUESTION, file);
        now = now.plusSeconds(60);

        byte[] signed = signer().sign(QUESTION, answered(prepared, file, prepared.challenge()));

        CheckedDocument checked = examiner().verify(signed, now);
        assertThat(checked.isValid()).as(checked.signatures().toString()).isTrue();
        assertThat(checked.signatures()).singleElement().satisfies(one -> assertThat(one.signer()).isPresent());
    }

    private void with(SignerFixture card) {
        office = new SigningOffice(card);
        finishAs(QUESTION);
    }

    private void stamped(TimeStamps other) {
        times = other;
        finishAs(QUESTION);
    }

    /** The answer to a question that nobody asked here. */
    private static TimeStamps recorded() {
        return request -> {
            try {
                TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
                requests.setCertReq(true);
                return TestTime.TRUSTED.answer(requests.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.TEN).getEncoded());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static byte[] turned(byte[] answer) {
        answer[answer.length - 1] ^= 1;
        return answer;
    }

    private void finishAs(CardQuestion other) {
        PreparedDocument prepared = signer().prepare(QUESTION, Papers.xml());
        signer().sign(other, answered(prepared, Papers.xml(), prepared.challenge()));
    }

    private void finish(Answering answering) {
        PreparedDocument prepared = signer().prepare(QUESTION, Papers.xml());
        signer().sign(QUESTION, answering.of(prepared, QUESTION));
    }

    private void twice() {
        PreparedDocument prepared = signer().prepare(QUESTION, Papers.xml());
        SignDocument answer = answered(prepared, Papers.xml(), prepared.challenge());
        signer().sign(QUESTION, answer);
        signer().sign(QUESTION, answer);
    }

    private void late() {
        PreparedDocument prepared = signer().prepare(QUESTION, Papers.xml());
        SignDocument answer = answered(prepared, Papers.xml(), prepared.challenge());
        now = now.plusSeconds(120);
        signer().sign(QUESTION, answer);
    }

    private SignDocument answered(PreparedDocument prepared, byte[] file, byte[] challenge) {
        SignatureDraft draft = new SignatureDraft(BroughtFile.unsigned(file), prepared.id(), prepared.at());
        byte[] certificate = office.signer().certificate();
        return new SignDocument(file, prepared.id(), prepared.at(), new CardAnswer(challenge, certificate,
                value(draft.signedBytes(x509(certificate), SigningSources.nobody()))));
    }

    private byte[] value(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(office.signer().keys().getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA");
            signature.initSign(office.signer().keys().getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate x509(byte[] der) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private DocumentSigner signer() {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        TimeStamps stamps = request -> times.answer(request);
        return new DocumentSigner(office.proof(clock), new SigningSources(SignerFixture.trusted(), () -> List.of(TestTime.TRUSTED.authority()), office.answers(clock), stamps),
                examiner(), PLACES, clock);
    }

    private static SignedDocuments examiner() {
        return Examiner.trusting(SignerFixture.trusted(), TestTime.TRUSTED.authority());
    }

    private interface Answering {

        SignDocument of(PreparedDocument prepared, CardQuestion question);
    }
}
