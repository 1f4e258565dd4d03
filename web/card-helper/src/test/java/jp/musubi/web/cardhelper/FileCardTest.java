package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCardTest {

    private static final byte[] MESSAGE = {1, 2, 3};

    @TempDir
    private Path folder;

    private FileCard card;

    @BeforeEach
    void issue() throws IOException, GeneralSecurityException {
        card = new FileCard(FileCardFixture.issue(folder));
    }

    @ParameterizedTest
    @CsvSource({"AUTHENTICATION, 0426, SHA256withRSA", "SIGNATURE, MUSUBI26, SHA384withECDSA"})
    void each_key_signs_with_its_own_algorithm(CardPin which, String pin, String algorithm) throws Exception {
        CardSignature signed = card.sign(which, pin.toCharArray(), (own, hash) -> MESSAGE);

        Signature verification = Signature.getInstance(algorithm);
        verification.initVerify(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed.certificate())));
        verification.update(MESSAGE);
        assertThat(verification.verify(signed.signature())).isTrue();
    }

    @Test
    void counts_down_to_the_lock_and_a_right_pin_opens_it_no_more() throws RefusedException {
        for (int left = 2; left >= 1; left--) {
            RefusedException refused = wrong(CardPin.AUTHENTICATION);
            assertThat(refused.error()).isEqualTo(HelperError.PIN_WRONG);
            assertThat(refused.triesLeft()).hasValue(left);
            assertThat(card.triesLeft(CardPin.AUTHENTICATION)).isEqualTo(left(left));
        }

        assertThat(wrong(CardPin.AUTHENTICATION).error()).isEqualTo(HelperError.CARD_LOCKED);
        assertThat(catchThrowableOfType(RefusedException.class, () -> card.sign(CardPin.AUTHENTICATION, FileCardFixture.PIN.toCharArray(), (own, hash) -> MESSAGE)).error())
                .isEqualTo(HelperError.CARD_LOCKED);
    }

    @Test
    void the_password_of_signatures_has_five_tries_of_its_own() throws RefusedException {
        for (int i = 0; i < 4; i++) {
            assertThat(wrong(CardPin.SIGNATURE).error()).isEqualTo(HelperError.PIN_WRONG);
        }

        assertThat(wrong(CardPin.SIGNATURE).error()).isEqualTo(HelperError.CARD_LOCKED);
        assertThat(card.triesLeft(CardPin.AUTHENTICATION)).isEqualTo(left(3));
    }

    @Test
    void a_right_pin_brings_all_tries_back() throws RefusedException {
        wrong(CardPin.AUTHENTICATION);
        wrong(CardPin.AUTHENTICATION);

        card.sign(CardPin.AUTHENTICATION, FileCardFixture.PIN.toCharArray(), (own, hash) -> MESSAGE);

        assertThat(card.triesLeft(CardPin.AUTHENTICATION)).isEqualTo(left(3));
    }

    @Test
    void the_count_survives_the_program() throws RefusedException {
        wrong(CardPin.AUTHENTICATION);

        assertThat(new FileCard(folder).triesLeft(CardPin.AUTHENTICATION)).isEqualTo(left(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "authentication=4\nsignature=5\n", "authentication=3\n", "authentication=3\nsignature=5", "authentication=3\nsignature=5\nx=1\n"})
    void a_count_that_cannot_be_believed_is_no_card(String counts) throws IOException {
        Files.writeString(folder.resolve("tries.properties"), counts);

        assertThat(catchThrowableOfType(RefusedException.class, () -> card.triesLeft(CardPin.AUTHENTICATION)).error()).isEqualTo(HelperError.CARD_UNREADABLE);
        assertThat(catchThrowableOfType(RefusedException.class, () -> card.sign(CardPin.AUTHENTICATION, FileCardFixture.PIN.toCharArray(), (own, hash) -> MESSAGE)).error())
                .isEqualTo(HelperError.CARD_UNREADABLE);
    }

    @Test
    void without_a_count_nothing_is_tried() throws IOException {
        Files.delete(folder.resolve("tries.properties"));

        assertThat(wrong(CardPin.AUTHENTICATION).error()).isEqualTo(HelperError.CARD_UNREADABLE);
    }

    @Test
    void a_damaged_card_costs_no_try() throws IOException, RefusedException {
        Files.writeString(folder.resolve("authentication.p12"), "not a card");

        assertThat(wrong(CardPin.AUTHENTICATION).error()).isEqualTo(HelperError.CARD_UNREADABLE);
        assertThat(card.triesLeft(CardPin.AUTHENTICATION)).isEqualTo(left(3));
    }

    @ParameterizedTest
    @CsvSource({"AUTHENTICATION, 0000, true", "AUTHENTICATION, 000, false", "AUTHENTICATION, 00000, false", "AUTHENTICATION, 12a4, false",
        "SIGNATURE, ABC123, true", "SIGNATURE, ABCDEF1234567890, true", "SIGNATURE, ABCDEF12345678901, false", "SIGNATURE, AB123, false",
        "SIGNATURE, ABCDEF, false", "SIGNATURE, 123456, false", "SIGNATURE, abc123, false", "SIGNATURE, ABC12-, false"})
    void knows_what_can_be_a_pin(CardPin which, String typed, boolean fits) {
        assertThat(which.fits(typed.toCharArray())).isEqualTo(fits);
    }

    private static Tries left(int count) {
        return Tries.exactly(CardPin.AUTHENTICATION, count);
    }

    private RefusedException wrong(CardPin which) {
        String pin = which == CardPin.AUTHENTICATION ? "9999" : "WRONG123";
        return catchThrowableOfType(RefusedException.class, () -> card.sign(which, pin.toCharArray(), (own, hash) -> MESSAGE));
    }
}
