package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {

    private static final String PDF = "%PDF-1.7\n/Contents <0000>/ByteRange [0 19 25 AAAA]\n%%EOF\n";
    private static final String XML = "<a xmlns:b=\"urn:b\"><b:c z=\"1\" a=\"2\"/></a>";

    @ParameterizedTest
    @CsvSource({"SHA-256, 2.16.840.1.101.3.4.2.1", "SHA-384, 2.16.840.1.101.3.4.2.2"})
    void a_pdfs_signature_names_its_certificate_and_everything_but_its_own_place(String hash, String algorithm) throws Exception {
        byte[] document = pdf();
        X509Certificate own = certificate(hash);

        byte[] signed = paper("PDF", document).message().of(own, hash);

        ASN1Primitive read = ASN1Primitive.fromByteArray(signed);
        assertThat(read.getEncoded(ASN1Encoding.DER)).as("distinguished").isEqualTo(signed);
        AttributeTable attributes = new AttributeTable(ASN1Set.getInstance(read));
        assertThat(attributes.size()).isEqualTo(4);
        MessageDigest digest = MessageDigest.getInstance(hash);
        digest.update(document, 0, 19);
        digest.update(document, 25, document.length - 25);
        assertThat(ASN1OctetString.getInstance(value(attributes, CMSAttributes.messageDigest)).getOctets()).isEqualTo(digest.digest());
        assertThat(CMSAlgorithmProtection.getInstance(value(attributes, CMSAttributes.cmsAlgorithmProtect)).getDigestAlgorithm().getAlgorithm().getId()).isEqualTo(algorithm);
        var certificate = SigningCertificateV2.getInstance(value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2)).getCerts()[0];
        assertThat(certificate.getHashAlgorithm().getAlgorithm().getId()).isEqualTo(algorithm);
        assertThat(certificate.getCertHash()).isEqualTo(MessageDigest.getInstance(hash).digest(own.getEncoded()));
        assertThat(certificate.getIssuerSerial().getSerial().getValue()).isEqualTo(own.getSerialNumber());
    }

    @Test
    void an_xmls_signature_is_over_its_canonical_form() throws Exception {
        String signed = new String(paper("XML", XML.getBytes(StandardCharsets.UTF_8)).message().of(certificate("SHA-256"), "SHA-256"), StandardCharsets.UTF_8);

        byte[] canonical = "<a><b:c xmlns:b=\"urn:b\" a=\"2\" z=\"1\"></b:c></a>".getBytes(StandardCharsets.UTF_8);
        assertThat(signed).startsWith("<ds:SignedInfo xmlns:ds=").contains("xmldsig-more#rsa-sha256", "#xades-id-" + "0a".repeat(16),
                Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(canonical)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n%%EOF\n", "%PDF-1.7\n/Contents <0010>/ByteRange [0 19 25 AAAA]\n%%EOF\n", "%PDF-1.7\n/Contents <0000>/ByteRange [1 19 25 AAAA]\n%%EOF\n",
        "%PDF-1.7\n/Contents <0000>/ByteRange [0 19 25 0003]\n%%EOF\n", "%PDF-1.7\n/Contents <0000>/ByteRange [0 18 25 AAAA]\n%%EOF\n",
        "%PDF-1.7\n/Contents <0000>/ByteRange [0 25 19 AAAA]\n%%EOF\n", "%PDF-1.7\n/Contents <0000>/ByteRange [0 19 25 AAAA]\n/ByteRange [0 19 25 9999]%%EOF\n",
        "%PDF-1.7\n/Contents <0000>/ByteRange [0 19 99999999 99999999]\n%%EOF\n"})
    void a_pdf_without_exactly_one_empty_place_is_not_signed(String document) {
        assertThat(refusal("PDF", fitting(document))).isEqualTo(HelperError.DOCUMENT_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no xml", "<a>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "<a><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/></a>"})
    void an_xml_that_is_none_or_is_signed_already_is_not_signed(String document) {
        assertThat(refusal("XML", document.getBytes(StandardCharsets.UTF_8))).isEqualTo(HelperError.DOCUMENT_WRONG);
    }

    @Test
    void another_document_than_the_portal_told_is_not_signed() {
        Map<String, String> form = form("XML", XML.getBytes(StandardCharsets.UTF_8));
        form.put("documentHash", "ab".repeat(32));

        assertThat(refusal(form)).isEqualTo(HelperError.DOCUMENT_WRONG);
    }

    @ParameterizedTest
    @CsvSource({"format, DOC", "id, 0a", "id, 0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A", "at, yesterday", "document, *"})
    void what_is_not_in_order_is_refused(String member, String value) {
        Map<String, String> form = form("XML", XML.getBytes(StandardCharsets.UTF_8));
        form.put(member, value);

        assertThat(refusal(form)).isEqualTo(HelperError.MALFORMED);
    }

    @Test
    void the_copy_to_look_at_is_what_is_signed() throws IOException, RefusedException {
        Path copy = paper("XML", XML.getBytes(StandardCharsets.UTF_8)).copy();
        try {
            assertThat(copy).hasContent(XML).hasExtension("xml");
        } finally {
            Files.delete(copy);
        }
    }

    private static Object value(AttributeTable attributes, org.bouncycastle.asn1.ASN1ObjectIdentifier type) {
        return attributes.get(type).getAttrValues().getObjectAt(0);
    }

    private static byte[] pdf() {
        return fitting(PDF);
    }

    /** The range reaches the end, in four digits. */
    private static byte[] fitting(String document) {
        return document.replace("AAAA", "%04d".formatted(document.length() - 25)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static X509Certificate certificate(String hash) throws GeneralSecurityException {
        KeyPair keys = hash.equals("SHA-256") ? FileCardFixture.RSA : FileCardFixture.ECDSA;
        return FileCardFixture.certificate(keys, hash.equals("SHA-256") ? "SHA256withRSA" : "SHA384withECDSA", KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    private static Paper paper(String format, byte[] document) throws RefusedException {
        return Paper.of(form(format, document));
    }

    private static Map<String, String> form(String format, byte[] document) {
        try {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
            return new HashMap<>(Map.of("format", format, "id", "0a".repeat(16), "at", "2026-11-24T00:00:00Z", "documentHash", hash,
                    "document", Base64.getUrlEncoder().encodeToString(document)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HelperError refusal(String format, byte[] document) {
        return refusal(form(format, Arrays.copyOf(document, document.length)));
    }

    private static HelperError refusal(Map<String, String> form) {
        return catchThrowableOfType(RefusedException.class, () -> Paper.of(form)).error();
    }
}
