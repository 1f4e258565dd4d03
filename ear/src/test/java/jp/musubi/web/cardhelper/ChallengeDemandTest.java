package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.domain.card.ChallengeBinding;
import jp.musubi.identity.domain.signature.PortalsSide;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Helper and portal share no code: what the one signs must be what the other expects. */
class ChallengeDemandTest {

    private static final String ORIGIN = "https://portal.example:8443";
    private static final String SECRET = "what the browser's session keeps, and nobody else";
    private static final byte[] CHALLENGE = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String ID = "0a".repeat(16);
    private static final Instant AT = Instant.parse("2026-11-24T01:02:03Z");
    private static final String XML = "<?xml version='1.0'?>\n<?before it?><届  b='1'\n a=\"2\" xmlns:u=\"urn:u\"><u:c u:z=\"&lt;&#9;\"/>&#x3042;&amp;\r\n<![CDATA[<]]></届>\n<?after it?>";

    @Test
    void both_ends_compute_the_same_bytes_for_a_sign_in() throws GeneralSecurityException, RefusedException {
        ChallengeDemand demand = ChallengeDemand.of(form("LOGIN", ""), ORIGIN, Instant.EPOCH);

        assertThat(demand.message().of(null, "SHA-256")).isEqualTo(ChallengeBinding.of(CardPurpose.LOGIN, ORIGIN, SECRET, "").message(CHALLENGE));
    }

    @ParameterizedTest
    @CsvSource({"PDF, RSA", "PDF, EC", "XML, RSA", "XML, EC"})
    void both_ends_compute_the_same_bytes_for_a_document(String format, String key) throws GeneralSecurityException, IOException, OperatorCreationException, RefusedException {
        PortalsSide portal = new PortalsSide(format.equals("PDF") ? pdf() : XML.getBytes(StandardCharsets.UTF_8), ID, AT);
        Map<String, String> form = form("SIGN", ChallengeBinding.hash(portal.prepared()));
        form.putAll(Map.of("format", format, "id", ID, "at", AT.toString(), "document", Base64.getUrlEncoder().encodeToString(portal.prepared())));
        X509Certificate own = certificate(key);

        byte[] signed = ChallengeDemand.of(form, ORIGIN, Instant.EPOCH).message().of(own, key.equals("RSA") ? "SHA-256" : "SHA-384");

        assertThat(signed).isEqualTo(portal.signedBytes(own));
    }

    private static Map<String, String> form(String purpose, String document) throws GeneralSecurityException {
        String session = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8)));
        return new HashMap<>(Map.of("purpose", purpose, "sessionHash", session, "documentHash", document,
                "challenge", HexFormat.of().formatHex(CHALLENGE), "pairing", "271828", "seconds", "100"));
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private static X509Certificate certificate(String algorithm) throws GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("RSA") ? 2_048 : 384);
        KeyPair keys = generator.generateKeyPair();
        X500Name issuer = new X500Name("OU=for signature,O=test,C=JP");
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(issuer, new BigInteger("9876543210987654321098"), Date.from(AT),
                Date.from(AT.plusSeconds(1_000)), new X500Name("CN=holder"), keys.getPublic())
                .build(new JcaContentSignerBuilder(algorithm.equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA").build(keys.getPrivate())));
    }
}
