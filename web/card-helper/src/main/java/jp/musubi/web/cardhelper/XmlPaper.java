package jp.musubi.web.cardhelper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.crypto.Data;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/**
 * An XML that is signed whole, as the canonical SignedInfo (XML Signature, 4.4) with the properties of XAdES (ETSI EN 319 132-1, 5.2) that this program writes
 * itself, so that a card never signs what a page made up.
 */
final class XmlPaper implements CardMessage {

    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String FILTER = "http://www.w3.org/2002/06/xmldsig-filter2";
    private static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;
    private static final String CANONICAL = "<ds:Transform Algorithm=\"" + EXCLUSIVE + "\"></ds:Transform>";

    private final byte[] canonical;
    private final String id;
    private final Instant at;

    /** @throws RefusedException DOCUMENT_WRONG when it is no XML, or signed already */
    XmlPaper(byte[] document, String id, Instant at) throws RefusedException {
        this.canonical = canonical(document);
        this.id = "id-" + id;
        this.at = at;
    }

    @Override
    public byte[] of(X509Certificate own, String name) throws GeneralSecurityException {
        SigningHash hash = SigningHash.of(name);
        String properties = base64(hash.digest(properties(own).getBytes(StandardCharsets.UTF_8)));
        return ("<ds:SignedInfo xmlns:ds=\"" + DS + "\"><ds:CanonicalizationMethod Algorithm=\"" + EXCLUSIVE + "\"></ds:CanonicalizationMethod>"
                + "<ds:SignatureMethod Algorithm=\"" + hash.signatureUri() + "\"></ds:SignatureMethod>"
                + "<ds:Reference Id=\"r-" + id + "-1\" URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"" + FILTER + "\"><dsig-filter2:XPath xmlns:dsig-filter2=\""
                + FILTER + "\" Filter=\"subtract\">/descendant::ds:Signature</dsig-filter2:XPath></ds:Transform>" + CANONICAL + "</ds:Transforms>"
                + digest(hash, base64(hash.digest(canonical))) + "</ds:Reference>"
                + "<ds:Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#xades-" + id + "\"><ds:Transforms>" + CANONICAL + "</ds:Transforms>"
                + digest(hash, properties) + "</ds:Reference></ds:SignedInfo>").getBytes(StandardCharsets.UTF_8);
    }

    private String properties(X509Certificate own) throws GeneralSecurityException {
        String declared = " xmlns:ds=\"" + DS + "\"";
        return "<xades:SignedProperties xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" Id=\"xades-" + id + "\"><xades:SignedSignatureProperties>"
                + "<xades:SigningTime>" + at + "</xades:SigningTime><xades:SigningCertificateV2><xades:Cert><xades:CertDigest>"
                + "<ds:DigestMethod" + declared + " Algorithm=\"" + SigningHash.SHA256.uri() + "\"></ds:DigestMethod>"
                + "<ds:DigestValue" + declared + ">" + base64(SigningHash.SHA256.digest(own.getEncoded())) + "</ds:DigestValue></xades:CertDigest>"
                + "<xades:IssuerSerialV2>" + base64(SigningHash.issuerSerial(own)) + "</xades:IssuerSerialV2></xades:Cert></xades:SigningCertificateV2>"
                + "</xades:SignedSignatureProperties><xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference=\"#r-" + id + "-1\">"
                + "<xades:MimeType>text/xml</xades:MimeType></xades:DataObjectFormat></xades:SignedDataObjectProperties></xades:SignedProperties>";
    }

    private static String digest(SigningHash hash, String value) {
        return "<ds:DigestMethod Algorithm=\"" + hash.uri() + "\"></ds:DigestMethod><ds:DigestValue>" + value + "</ds:DigestValue>";
    }

    private static byte[] canonical(byte[] document) throws RefusedException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            if (factory.newDocumentBuilder().parse(new ByteArrayInputStream(document)).getElementsByTagNameNS(DS, "*").getLength() > 0) {
                throw new RefusedException(HelperError.DOCUMENT_WRONG);
            }
            TransformService exclusive = TransformService.getInstance(EXCLUSIVE, "DOM");
            exclusive.init((TransformParameterSpec) null);
            Data canonical = exclusive.transform(new OctetStreamData(new ByteArrayInputStream(document)), null);
            return ((OctetStreamData) canonical).getOctetStream().readAllBytes();
        } catch (SAXException | IOException | TransformException e) {
            throw new RefusedException(HelperError.DOCUMENT_WRONG);
        } catch (ParserConfigurationException | NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
