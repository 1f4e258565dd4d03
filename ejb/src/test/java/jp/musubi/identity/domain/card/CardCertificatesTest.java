package jp.musubi.identity.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.FourItems;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates that are taken, and for what. */
class CardCertificatesTest {

    static Stream<TestAuthority> authorities() {
        return Stream.of(TestAuthority.LOGIN, TestAuthority.LOGIN_SECOND, TestAuthority.LOGIN_P384, TestAuthority.SIGN, TestAuthority.SIGN_SECOND, TestAuthority.SIGN_P384);
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void takes_both_kinds_of_both_generations_in_both_algorithms(TestAuthority authority) throws GeneralSecurityException {
        AcceptedCard card = accepted(authority, CardDraft.of(authority.kind(), authority, authority.algorithm()));

        assertThat(card.kind()).isEqualTo(authority.kind());
        assertThat(card.algorithm()).isEqualTo(authority.algorithm());
        assertThat(card.items().isPresent()).isEqualTo(authority.kind() == CardKind.SIGNATURE);
        assertThat(card.validUntil()).isEqualTo(CardDraft.NOW.plus(Duration.ofDays(1_815)));
        byte[] message = {1, 2, 3};
        byte[] signature = sign(authority.algorithm(), message);
        assertThat(card.signed(message, signature)).isTrue();
        assertThat(card.signed(new byte[] {1, 2, 4}, signature)).isFalse();
        assertThat(card.signed(message, new byte[0])).isFalse();
        assertThat(card.signed(message, new byte[signature.length])).isFalse();
    }

    @Test
    void takes_a_card_of_the_next_algorithm_from_an_authority_of_todays() {
        assertThat(accepted(TestAuthority.LOGIN, CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.ECDSA_P384)).algorithm()).isEqualTo(CardAlgorithm.ECDSA_P384);
    }

    @Test
    void reads_the_four_items() {
        FourItems items = items(new ItemsDraft().set(2, "0100"));

        assertThat(items).isEqualTo(new FourItems("結　花子", true, "2", Optional.of(LocalDate.of(2001, 4, 3)), "青森県結市結町1番1号", false));
        assertThat(items.toString()).isEqualTo("FourItems[masked]");
    }

    @Test
    void counts_marks_by_characters_also_of_those_that_java_writes_as_two() {
        assertThat(items(new ItemsDraft().set(1, "\ud842\udfb7田").set(2, "10")).nameSubstituted()).isTrue();
    }

    @Test
    void takes_the_longest_name_and_address() {
        FourItems items = items(new ItemsDraft().name("結".repeat(100)).address("結".repeat(200)));

        assertThat(items.name()).hasSize(100);
        assertThat(items.address()).hasSize(200);
    }

    @Test
    void leaves_other_names_beside_the_items_alone() {
        assertThat(items(new ItemsDraft().add(new GeneralName(GeneralName.rfc822Name, "x@example.org"))).name()).isEqualTo("結　花子");
    }

    @ParameterizedTest
    @CsvSource({"119120730, 1912-07-30", "219120730, 1912-07-30", "219261225, 1926-12-25", "319261225, 1926-12-25", "319890107, 1989-01-07", "419890108, 1989-01-08",
        "420190430, 2019-04-30", "520190501, 2019-05-01", "520261124, 2026-11-24", "100450730, 1912-07-30", "300640107, 1989-01-07", "400010108, 1989-01-08",
        "400310430, 2019-04-30", "500010501, 2019-05-01", "300010101, ", "020010403, 2001-04-03", "420000229, 2000-02-29", "420010400, ", "420010000, ", "000000000, ", "319500000, "})
    void reads_birth_dates_by_the_western_year_and_by_the_year_of_the_era(String text, LocalDate date) {
        Optional<CardBirthDate.Read> read = CardBirthDate.parse(text, LocalDate.of(2026, 11, 24));

        if (text.equals("300010101")) {
            assertThat(read).as("昭和元年 began on 25 December").isEmpty();
        } else {
            assertThat(read).isPresent();
            assertThat(read.get().known()).isEqualTo(Optional.ofNullable(date));
        }
    }

    @Test
    void tells_neither_subject_nor_serial_nor_items() {
        AcceptedCard card = accepted(TestAuthority.SIGN, CardDraft.signature(TestAuthority.SIGN, CardAlgorithm.RSA));

        assertThat(card.toString()).isEqualTo("AcceptedCard[SIGNATURE]");
        assertThat(card.certificate().toString()).isEqualTo("CardCertificate[masked]");
    }

    @Test
    void keeps_no_serial_in_its_memory_but_a_keyed_hash_for_each_key_of_the_authority() {
        CardOffice office = new CardOffice();
        office.certificates().verify(CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA).der(), CardPurpose.LOGIN, CardDraft.NOW);
        office.ocsp = request -> OcspDraft.good().but(draft -> draft.authority = TestAuthority.LOGIN_SECOND).answer(request);
        office.certificates().verify(CardDraft.authentication(TestAuthority.LOGIN_SECOND, CardAlgorithm.RSA).der(), CardPurpose.LOGIN, CardDraft.NOW);

        assertThat(office.kept.keySet()).hasSize(2).allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    @Test
    void takes_no_card_where_no_authority_is_configured() {
        CardOffice office = new CardOffice();
        office.trusted = List.of();

        Refusal.expect(IdentityError.CARD_AUTHORITIES_MISSING, () -> login(office));
    }

    @Test
    void takes_no_card_of_a_generation_that_was_taken_out() {
        CardOffice office = new CardOffice();
        office.trusted = List.of(TestAuthority.LOGIN_SECOND, TestAuthority.SIGN);

        Refusal.expect(IdentityError.CARD_ISSUER_UNKNOWN, () -> login(office));
    }

    @Test
    void takes_no_card_of_an_authority_whose_own_certificate_is_over() {
        CardOffice office = new CardOffice();
        office.trusted = List.of(TestAuthority.found(CardKind.AUTHENTICATION, CardAlgorithm.RSA, "first", CardDraft.NOW.minus(Duration.ofDays(900)), CardDraft.NOW.minusSeconds(1)));

        Refusal.expect(IdentityError.CARD_AUTHORITY_OUT_OF_DATE, () -> login(office));
    }

    @Test
    void takes_no_end_certificate_for_an_authority() {
        byte[] der = CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA).der();

        assertThatThrownBy(() -> CardAnchor.of(CardKind.AUTHENTICATION, CardCertificate.read(der).certificate())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever comes, it is a code of ours that comes out. */
    @Test
    void survives_bytes_turned_at_random() {
        Random random = new Random(20_261_124);
        CardCertificates certificates = new CardOffice().certificates();
        List<byte[]> honest = authorities().map(authority -> CardDraft.of(authority.kind(), authority, authority.algorithm()).der()).toList();
        for (int round = 0; round < 3_000; round++) {
            byte[] der = honest.get(round % honest.size()).clone();
            for (int i = 0; i <= round % 4; i++) {
                der[random.nextInt(der.length)] = (byte) random.nextInt();
            }
            for (CardPurpose purpose : CardPurpose.values()) {
                assertThatCode(() -> attempt(certificates, der, purpose)).doesNotThrowAnyException();
            }
        }
    }

    private static void attempt(CardCertificates certificates, byte[] der, CardPurpose purpose) {
        try {
            certificates.verify(der, purpose, CardDraft.NOW);
        } catch (BusinessException refused) {
            assertThat(refused.code()).startsWith("IDN-05");
        }
    }

    private static void login(CardOffice office) {
        office.certificates().verify(CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA).der(), CardPurpose.LOGIN, CardDraft.NOW);
    }

    private static FourItems items(ItemsDraft items) {
        return accepted(TestAuthority.SIGN, CardDraft.signature(TestAuthority.SIGN, CardAlgorithm.RSA).items(items)).items().orElseThrow();
    }

    private static AcceptedCard accepted(TestAuthority authority, CardDraft draft) {
        CardOffice office = new CardOffice();
        office.ocsp = request -> OcspDraft.good().but(response -> response.authority = authority)
                .but(response -> response.signature = authority.algorithm() == CardAlgorithm.RSA ? "SHA256withRSA" : "SHA384withECDSA").answer(request);
        CardPurpose purpose = authority.kind() == CardKind.SIGNATURE ? CardPurpose.SIGN : CardPurpose.LOGIN;
        return office.certificates().verify(draft.der(), purpose, CardDraft.NOW);
    }

    private static byte[] sign(CardAlgorithm algorithm, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm == CardAlgorithm.RSA ? "SHA256withRSA" : "SHA384withECDSA");
        signature.initSign(TestKeys.of(algorithm, "holder").getPrivate());
        signature.update(message);
        return signature.sign();
    }
}
