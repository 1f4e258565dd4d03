package jp.musubi.identity.domain.signature;

import static jp.musubi.identity.boundary.IdentityError.DOCUMENT_DECLARES_TYPE;
import static jp.musubi.identity.boundary.IdentityError.DOCUMENT_ENCRYPTED;
import static jp.musubi.identity.boundary.IdentityError.DOCUMENT_NOT_SIGNED;
import static jp.musubi.identity.boundary.IdentityError.DOCUMENT_SIGNED_TOO_OFTEN;
import static jp.musubi.identity.boundary.IdentityError.DOCUMENT_TOO_LARGE;
import static jp.musubi.identity.boundary.IdentityError.DOCUMENT_UNREADABLE;
import static jp.musubi.identity.boundary.IdentityError.SIGNATURE_ALGORITHM_REFUSED;
import static jp.musubi.identity.boundary.IdentityError.SIGNATURE_BROKEN;
import static jp.musubi.identity.boundary.IdentityError.SIGNED_CONTENT_CHANGED;
import static jp.musubi.identity.boundary.IdentityError.SIGNED_PART_ONLY;
import static jp.musubi.identity.boundary.IdentityError.SIGNED_WITH_LOGIN_CERTIFICATE;
import static jp.musubi.identity.boundary.IdentityError.SIGNER_OF_ANOTHER_AUTHORITY;
import static jp.musubi.identity.boundary.IdentityError.SIGNER_OUT_OF_DATE;
import static jp.musubi.identity.boundary.IdentityError.SIGNER_REVOCATION_UNKNOWN;
import static jp.musubi.identity.boundary.IdentityError.SIGNER_REVOKED;
import static jp.musubi.identity.boundary.IdentityError.TIME_STAMP_BROKEN;
import static jp.musubi.identity.boundary.IdentityError.TIME_STAMP_MISSING;
import static jp.musubi.identity.boundary.IdentityError.TIME_STAMP_OF_ANOTHER_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CheckedDocument;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.card.SignerFixture;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents and signatures that do not count, each with its code and its sentence. */
class ForgedDocumentsTest {

    private static final Instant NOW = SignerFixture.NOW;
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));

    private record Case(String name, Supplier<byte[]> file, IdentityError error) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final SignedDocuments documents = Examiner.trusting(SignerFixture.trusted(), TestTime.TRUSTED.authority());

    static Stream<Case> files() {
        return Stream.of(
                new Case("nothing", () -> new byte[0], DOCUMENT_UNREADABLE),
                new Case("an archive", () -> Tampering.bytes("PK\3\4 and so on"), DOCUMENT_UNREADABLE),
                new Case("text", () -> Tampering.bytes("amount 1000"), DOCUMENT_UNREADABLE),
                new Case("text before a PDF", () -> Tampering.bytes("x" + Tampering.text(signedPdf())), DOCUMENT_UNREADABLE),
                new Case("a PDF cut off", () -> Arrays.copyOf(signedPdf(), signedPdf().length - 300), DOCUMENT_UNREADABLE),
                new Case("a PDF cut in half", () -> Arrays.copyOf(signedPdf(), signedPdf().length / 2), DOCUMENT_UNREADABLE),
                new Case("an XML cut off", () -> Arrays.copyOf(signedXml(), signedXml().length - 20), DOCUMENT_UNREADABLE),
                new Case("an XML of a thousand levels", () -> Tampering.bytes("<a>".repeat(1_000) + "</a>".repeat(1_000)), DOCUMENT_UNREADABLE),
                new Case("a huge PDF", () -> Arrays.copyOf(signedPdf(), BroughtFile.LIMIT + 1), DOCUMENT_TOO_LARGE),
                new Case("a huge XML", () -> Tampering.bytes("<a>" + "x".repeat(BroughtFile.LIMIT) + "</a>"), DOCUMENT_TOO_LARGE),
                new Case("an encrypted PDF", Papers::encryptedPdf, DOCUMENT_ENCRYPTED),
                new Case("a PDF nobody signed", Papers::pdf, DOCUMENT_NOT_SIGNED),
                new Case("an XML nobody signed", Papers::xml, DOCUMENT_NOT_SIGNED),
                new Case("a PDF with a hundred ranges", () -> Tampering.bytes(Tampering.text(signedPdf()) + "/ByteRange ".repeat(100) + "%%EOF"), DOCUMENT_SIGNED_TOO_OFTEN),
                new Case("a document type", () -> Tampering.bytes("<!DOCTYPE filing>" + Tampering.text(signedXml()).replaceFirst("<\\?xml[^>]*>", "")), DOCUMENT_DECLARES_TYPE),
                new Case("an entity from outside", () -> Tampering.bytes("<!DOCTYPE filing [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><filing>&f;</filing>"),
                        DOCUMENT_DECLARES_TYPE),
                new Case("entities of entities", () -> Tampering.bytes("<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;&c;</a>"), DOCUMENT_DECLARES_TYPE),
                new Case("wrapped in another document", () -> Tampering.wrapped(signedXml()), SIGNED_PART_ONLY),
                new Case("what was signed moved into the signature", () -> Tampering.movedAside(signedXml()), SIGNED_PART_ONLY),
                new Case("an object more in the signature", () -> Tampering.replace(signedXml(), "</ds:Signature>", "<ds:Object>amount 9000</ds:Object></ds:Signature>"), SIGNED_PART_ONLY),
                new Case("an unsigned property of nobody's", () -> Tampering.replace(signedXml(), "<xades:SignatureTimeStamp", "<xades:Pledge/><xades:SignatureTimeStamp"),
                        SIGNED_PART_ONLY),
                new Case("a comment", () -> Tampering.replace(signedXml(), "1000", "10<!-- -->00"), SIGNED_PART_ONLY),
                new Case("an address from outside is signed", () -> Tampering.replace(signedXml(), "URI=\"\"", "URI=\"https://127.0.0.1:1/filing.xml\""), SIGNED_PART_ONLY),
                new Case("a style sheet transforms", () -> Tampering.replace(signedXml(), "http://www.w3.org/2002/06/xmldsig-filter2", "http://www.w3.org/TR/1999/REC-xslt-19991116"),
                        SIGNED_PART_ONLY),
                new Case("a path leaves more out", () -> Tampering.replace(signedXml(), "/descendant::ds:Signature", "/descendant::*"), SIGNED_PART_ONLY),
                new Case("two elements of one name", () -> Tampering.doubledId(signedXml()), SIGNED_PART_ONLY));
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_not_examined_further(Case one) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> documents.verify(one.file().get(), LATER));

        assertThat(refused).as("refused at all").isNotNull();
        assertThat(refused.errorCode()).isEqualTo(one.error());
        DocumentRefusal.isSaid(one.error(), refused.arguments());
    }

    static Stream<Case> signatures() {
        return Stream.concat(both(), pdfs());
    }

    private static Stream<Case> both() {
        record Draft(String name, Supplier<SignedDraft> draft, IdentityError error) {
        }
        return Stream.of(
                new Draft("the certificate for signing in", () -> new SignedDraft().by(SignerFixture.login()), SIGNED_WITH_LOGIN_CERTIFICATE),
                new Draft("a certificate of two kinds", () -> new SignedDraft().by(SignerFixture.mixed()), SIGNED_WITH_LOGIN_CERTIFICATE),
                new Draft("another authority of the same name", () -> new SignedDraft().by(SignerFixture.stranger()), SIGNER_OF_ANOTHER_AUTHORITY),
                new Draft("revoked before the time stamp", () -> new SignedDraft().by(SignerFixture.rsa().revokedAt(NOW.minusSeconds(3_600))), SIGNER_REVOKED),
                new Draft("expired before the time stamp", () -> new SignedDraft().by(SignerFixture.until(NOW.minusSeconds(60))), SIGNER_OUT_OF_DATE),
                new Draft("not yet valid at the time stamp", () -> new SignedDraft().by(SignerFixture.from(NOW.plusSeconds(3_600))), SIGNER_OUT_OF_DATE),
                new Draft("SHA-1", () -> new SignedDraft().digest(DigestAlgorithm.SHA1), SIGNATURE_ALGORITHM_REFUSED),
                new Draft("no time stamp", () -> new SignedDraft().withoutStamp(), TIME_STAMP_MISSING),
                new Draft("a time stamp of another authority", () -> new SignedDraft().stampedBy(TestTime.FOREIGN), TIME_STAMP_OF_ANOTHER_AUTHORITY),
                new Draft("nothing kept about revocation", () -> new SignedDraft().withoutRevocation(), SIGNER_REVOCATION_UNKNOWN),
                new Draft("an answer about revocation of last month", () -> new SignedDraft().by(SignerFixture.rsa().answeredAt(NOW.minus(Duration.ofDays(9)))),
                        SIGNER_REVOCATION_UNKNOWN))
                .flatMap(draft -> Stream.of(new Case("PDF: " + draft.name(), () -> draft.draft().get().pdf(Papers.pdf()), draft.error()),
                        new Case("XML: " + draft.name(), () -> draft.draft().get().xml(Papers.xml()), draft.error())));
    }

    private static Stream<Case> pdfs() {
        return Stream.of(
                new Case("PDF: a byte changed", () -> Tampering.replace(signedPdf(), "/MediaBox", "/MediaBoy"), SIGNED_CONTENT_CHANGED),
                new Case("PDF: the signature's value changed", () -> Tampering.brokenValue(signedPdf()), SIGNATURE_BROKEN),
                new Case("PDF: a page appended", () -> Papers.withAnotherPage(signedPdf()), SIGNED_PART_ONLY),
                new Case("PDF: bytes appended", () -> Tampering.bytes(Tampering.text(signedPdf()) + "amount 9000\n%%EOF\n"), SIGNED_PART_ONLY),
                new Case("PDF: a page appended, then stamped", () -> stamped(Papers.withAnotherPage(signedPdf())), SIGNED_PART_ONLY),
                new Case("PDF: other words, then stamped", () -> stamped(Papers.withOtherWords(signedPdf())), SIGNED_PART_ONLY),
                new Case("PDF: a note laid over, then stamped", () -> stamped(Papers.withNoteOver(signedPdf())), SIGNED_PART_ONLY),
                new Case("PDF: stamped by another authority at the end", () -> new SignedDraft().stampedBy(TestTime.FOREIGN).stampedPdf(signedPdf()), SIGNED_PART_ONLY),
                new Case("XML: a character changed", () -> Tampering.replace(signedXml(), "1000", "9000"), SIGNED_CONTENT_CHANGED),
                new Case("XML: an instruction before it", () -> Tampering.instructed(signedXml()), SIGNED_CONTENT_CHANGED),
                new Case("XML: the signature's value changed", () -> Tampering.brokenXmlValue(signedXml()), SIGNATURE_BROKEN),
                new Case("XML: the time stamp of another signature",
                        () -> Tampering.withStampOf(signedXml(), new SignedDraft().by(SignerFixture.rsa().serial(4_713)).xml(Tampering.bytes("<other/>"))), TIME_STAMP_BROKEN));
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void does_not_count(Case one) {
        CheckedDocument checked = documents.verify(one.file().get(), LATER);

        assertThat(checked.isValid()).isFalse();
        assertThat(checked.signatures()).hasSize(1);
        assertThat(checked.signatures().get(0).faults()).contains(one.error());
        checked.signatures().get(0).faults().forEach(fault -> DocumentRefusal.isSaid(fault));
    }

    /** GHSA-g258-q5gf-7hvx: verification that ended with the first signature. */
    @Test
    void a_forged_second_signature_does_not_hide_behind_the_genuine_first() {
        byte[] pdf = new SignedDraft().by(SignerFixture.stranger()).at(NOW.plusSeconds(600)).pdf(signedPdf());
        byte[] xml = new SignedDraft().by(SignerFixture.stranger()).at(NOW.plusSeconds(600)).xml(signedXml());

        for (byte[] file : List.of(pdf, xml)) {
            CheckedDocument checked = documents.verify(file, LATER);

            assertThat(checked.isValid()).isFalse();
            assertThat(checked.signatures()).hasSize(2);
            assertThat(checked.signatures()).anySatisfy(signature -> {
                assertThat(signature.faults()).contains(SIGNER_OF_ANOTHER_AUTHORITY);
                assertThat(signature.signer()).isEmpty();
            });
        }
    }

    @Test
    void a_genuine_second_signature_does_not_bless_what_was_changed_between_the_two() {
        byte[] changed = Papers.withOtherWords(signedPdf());
        byte[] both = new SignedDraft().by(SignerFixture.rsa().serial(4_712)).at(NOW.plusSeconds(600)).pdf(changed);

        CheckedDocument checked = documents.verify(both, LATER);

        assertThat(checked.isValid()).isFalse();
        assertThat(checked.signatures()).hasSize(2).anySatisfy(signature -> assertThat(signature.faults()).contains(SIGNED_PART_ONLY));
    }

    @Test
    void whoever_is_not_proved_is_not_named() {
        assertThat(documents.verify(Tampering.replace(signedXml(), "1000", "9000"), LATER).signatures().get(0).signer()).isEmpty();
        assertThat(documents.verify(Tampering.brokenXmlValue(signedXml()), LATER).signatures().get(0).signer()).isEmpty();
    }

    @Test
    void a_node_without_anchors_says_so() {
        SignedDocuments nobody = Examiner.trusting(SignerFixture.trustingNobody(), TestTime.TRUSTED.authority());
        SignedDocuments never = Examiner.trusting(SignerFixture.trusted());

        assertThat(catchThrowableOfType(BusinessException.class, () -> nobody.verify(signedXml(), LATER)).errorCode()).isEqualTo(IdentityError.CARD_AUTHORITIES_MISSING);
        assertThat(catchThrowableOfType(BusinessException.class, () -> never.verify(signedXml(), LATER)).errorCode()).isEqualTo(IdentityError.TIME_AUTHORITIES_MISSING);
    }

    private static byte[] stamped(byte[] pdf) {
        return new SignedDraft().at(NOW.plusSeconds(600)).stampedPdf(pdf);
    }

    private static byte[] signedPdf() {
        return Signed.PDF.clone();
    }

    private static byte[] signedXml() {
        return Signed.XML.clone();
    }

    /** Once for all cases. */
    private static final class Signed {

        private static final byte[] PDF = new SignedDraft().pdf(Papers.pdf());
        private static final byte[] XML = new SignedDraft().xml(Papers.xml());
    }
}
