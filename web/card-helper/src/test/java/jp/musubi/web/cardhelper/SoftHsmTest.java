package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The helper's own way to a card over a real PKCS#11 module: SoftHSM2, with the two tokens that OpenSC makes of a number card. */
class SoftHsmTest {

    private static final byte[] MESSAGE = {1, 2, 3};
    private static final Path MODULE = Path.of(System.getProperty("musubi.test.softhsm"));
    private static final int LOGIN = KeyUsage.digitalSignature;
    private static final int SIGN = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

    @TempDir
    private static Path tokens;

    private final Pkcs11Card card = new Pkcs11Card(new Pkcs11Module(Optional.of(MODULE)), (token, which) -> OptionalInt.of(0));

    @BeforeAll
    static void issue() throws IOException {
        SoftCard.configure(Path.of(System.getenv("SOFTHSM2_CONF")), tokens);
        SoftCard.issue(FileCardFixture.PIN, FileCardFixture.PASSWORD);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"AUTHENTICATION, RSA, SHA256withRSA", "AUTHENTICATION, EC, SHA384withECDSA", "SIGNATURE, RSA, SHA256withRSA", "SIGNATURE, EC, SHA384withECDSA"})
    void both_certificates_sign_with_both_generations_keys(CardPin which, String algorithm, String signing) throws Exception {
        KeyPair keys = put(which, algorithm, which == CardPin.AUTHENTICATION ? LOGIN : SIGN);

        for (int times = 0; times < 20; times++) {
            CardSignature signed = card.sign(which, right(which), (own, hash) -> MESSAGE);

            Signature verification = Signature.getInstance(signing);
            verification.initVerify(keys.getPublic());
            verification.update(MESSAGE);
            assertThat(verification.verify(signed.signature())).isTrue();
            assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed.certificate())).getPublicKey()).isEqualTo(keys.getPublic());
        }
    }

    @Test
    void a_wrong_pin_is_told_and_the_flag_is_read_until_a_right_one() throws Exception {
        put(CardPin.AUTHENTICATION, "RSA", LOGIN);
        assertThat(card.triesLeft(CardPin.AUTHENTICATION).kind()).isEqualTo(Tries.Kind.NOT_TOLD);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> card.sign(CardPin.AUTHENTICATION, "9999".toCharArray(), (own, hash) -> MESSAGE));

        assertThat(refused.error()).isEqualTo(HelperError.PIN_WRONG);
        assertThat(refused.triesLeft()).isEmpty();
        assertThat(card.triesLeft(CardPin.AUTHENTICATION).kind()).isEqualTo(Tries.Kind.LOW);
        assertThat(card.triesLeft(CardPin.SIGNATURE).kind()).as("the other PIN's own").isEqualTo(Tries.Kind.NOT_TOLD);
        card.sign(CardPin.AUTHENTICATION, right(CardPin.AUTHENTICATION), (own, hash) -> MESSAGE);
        assertThat(card.triesLeft(CardPin.AUTHENTICATION).kind()).isEqualTo(Tries.Kind.NOT_TOLD);
    }

    @Test
    void a_right_pin_does_not_open_the_card_for_the_next_time() throws Exception {
        put(CardPin.AUTHENTICATION, "RSA", LOGIN);
        card.sign(CardPin.AUTHENTICATION, right(CardPin.AUTHENTICATION), (own, hash) -> MESSAGE);

        assertThat(refusal(CardPin.AUTHENTICATION, "9999")).isEqualTo(HelperError.PIN_WRONG);
        card.sign(CardPin.AUTHENTICATION, right(CardPin.AUTHENTICATION), (own, hash) -> MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({"AUTHENTICATION, true", "SIGNATURE, false"})
    void a_certificate_of_the_other_kind_signs_nothing(CardPin which, boolean promises) throws Exception {
        put(which, "RSA", promises ? SIGN : LOGIN);

        assertThat(refusal(which, new String(right(which)))).isEqualTo(HelperError.WRONG_CERTIFICATE);
    }

    @Test
    void one_pins_secret_does_not_open_the_other() throws Exception {
        put(CardPin.SIGNATURE, "RSA", SIGN);

        assertThat(refusal(CardPin.SIGNATURE, FileCardFixture.PIN)).isEqualTo(HelperError.PIN_WRONG);
        card.sign(CardPin.SIGNATURE, right(CardPin.SIGNATURE), (own, hash) -> MESSAGE);
    }

    private HelperError refusal(CardPin which, String pin) {
        return catchThrowableOfType(RefusedException.class, () -> card.sign(which, pin.toCharArray(), (own, hash) -> MESSAGE)).error();
    }

    private static KeyPair put(CardPin which, String algorithm, int usage) throws Exception {
        KeyPair keys = algorithm.equals("RSA") ? FileCardFixture.RSA : FileCardFixture.ECDSA;
        X509Certificate certificate = FileCardFixture.certificate(keys, algorithm.equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA", usage);
        SoftCard.put(MODULE, which == CardPin.AUTHENTICATION, right(which), keys.getPrivate(), certificate);
        return keys;
    }

    private static char[] right(CardPin which) {
        return (which == CardPin.AUTHENTICATION ? FileCardFixture.PIN : FileCardFixture.PASSWORD).toCharArray();
    }
}
