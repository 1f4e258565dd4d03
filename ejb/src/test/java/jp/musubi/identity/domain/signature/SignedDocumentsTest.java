package jp.musubi.identity.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CheckedDocument;
import jp.musubi.identity.boundary.CheckedSignature;
import jp.musubi.identity.boundary.DocumentFormat;
import jp.musubi.identity.boundary.SignerRevocation.State;
import jp.musubi.identity.domain.card.SignerFixture;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that count, and what is said of them. */
class SignedDocumentsTest {

    private static final Instant NOW = SignerFixture.NOW;
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));

    private final SignedDocuments documents = Examiner.trusting(SignerFixture.trusted(), TestTime.TRUSTED.authority());

    private record Good(String name, DocumentFormat format, Supplier<byte[]> file) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Good> good() {
        return Stream.of(new Good("PDF, today's key", DocumentFormat.PDF, () -> new SignedDraft().pdf(Papers.pdf())),
                new Good("PDF, the next card's key", DocumentFormat.PDF, () -> new SignedDraft().by(SignerFixture.p384()).pdf(Papers.pdf())),
                new Good("XML, today's key", DocumentFormat.XML, () -> new SignedDraft().xml(Papers.xml())),
                new Good("XML, the next card's key", DocumentFormat.XML, () -> new SignedDraft().by(SignerFixture.p384()).xml(Papers.xml())));
    }

    @ParameterizedTest
    @MethodSource("good")
    void who_signed_what_and_when_is_told_from_the_file_alone(Good one) {
        CheckedDocument checked = documents.verify(one.file().get(), LATER);

        CheckedSignature only = only(checked);
        assertThat(only.faults()).isEmpty();
        assertThat(checked.isValid()).isTrue();
        assertThat(checked.active()).isFalse();
        assertThat(checked.format()).isEqualTo(one.format());
        assertThat(only.signer().orElseThrow().name()).isEqualTo("結　花子");
        assertThat(only.signer().orElseThrow().address()).isEqualTo("青森県結市結町1番1号");
        assertThat(only.stampedAt()).contains(NOW);
        assertThat(only.wholeFile()).isTrue();
        assertThat(only.revocation().state()).isEqualTo(State.NOT_REVOKED);
        assertThat(only.revocation().asOf()).contains(NOW);
    }

    @ParameterizedTest
    @MethodSource("good")
    void it_still_counts_when_the_certificate_has_ended_long_ago(Good one) {
        assertThat(only(documents.verify(one.file().get(), NOW.plus(Duration.ofDays(3_650)))).faults()).isEmpty();
    }

    @Test
    void a_certificate_revoked_after_the_time_stamp_does_not_take_the_signature_away() {
        SignerFixture signer = SignerFixture.rsa().answeredAt(NOW.plusSeconds(7_200)).revokedAt(NOW.plusSeconds(3_600));

        for (byte[] file : List.of(new SignedDraft().by(signer).xml(Papers.xml()), new SignedDraft().by(signer).pdf(Papers.pdf()))) {
            CheckedSignature only = only(documents.verify(file, NOW.plus(Duration.ofDays(1))));

            assertThat(only.faults()).isEmpty();
            assertThat(only.revocation().state()).isEqualTo(State.REVOKED_AFTERWARDS);
        }
    }

    @Test
    void a_genuine_signature_under_a_pdf_with_a_script_counts_and_the_script_is_told() {
        CheckedDocument checked = documents.verify(new SignedDraft().pdf(Papers.pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("x")))), LATER);

        assertThat(checked.isValid()).isTrue();
        assertThat(checked.active()).isTrue();
    }

    @Test
    void two_people_sign_one_pdf() {
        byte[] first = new SignedDraft().pdf(Papers.pdf());
        byte[] both = new SignedDraft().by(SignerFixture.p384().serial(4_712)).at(NOW.plusSeconds(600)).pdf(first);

        CheckedDocument checked = documents.verify(both, LATER);

        assertThat(checked.signatures()).hasSize(2).allSatisfy(signature -> assertThat(signature.faults()).isEmpty());
    }

    @Test
    void two_people_sign_one_xml() {
        byte[] first = new SignedDraft().xml(Papers.xml());
        byte[] both = new SignedDraft().by(SignerFixture.p384().serial(4_712)).at(NOW.plusSeconds(600)).xml(first);

        CheckedDocument checked = documents.verify(both, LATER);

        assertThat(checked.signatures()).hasSize(2).allSatisfy(signature -> assertThat(signature.faults()).isEmpty());
    }

    @Test
    void what_is_printed_of_a_signature_names_nobody() {
        assertThat(documents.verify(new SignedDraft().xml(Papers.xml()), LATER).toString()).doesNotContain("結", "青森", "0123456789ABCDEF");
    }

    private static CheckedSignature only(CheckedDocument checked) {
        assertThat(checked.signatures()).hasSize(1);
        return checked.signatures().get(0);
    }
}
