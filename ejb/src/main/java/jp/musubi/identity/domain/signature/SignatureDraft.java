package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.signature.AbstractSignatureService;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import jp.musubi.identity.boundary.DocumentFormat;

/**
 * A signature to be: the same file, number and time give the same bytes each time, so that nothing has to be kept while the holder types his PIN.
 *
 * @param id 32 hexadecimal digits
 * @param at in whole seconds
 */
record SignatureDraft(BroughtFile file, String id, Instant at) {

    /** In the empty place of a prepared PDF; there it stands as hexadecimal zeros, as whatever follows does. */
    private static final byte[] NOTHING = {0};

    /** What the holder is shown: a PDF with the place that his signature will take, or the XML as it is. */
    byte[] prepared() {
        return file.format() == DocumentFormat.PDF
                ? bytes(new PdfBoxNativeObjectFactory().newPAdESSignatureService().sign(document(), NOTHING, parameters(new Pdf("id-" + id))))
                : file.bytes();
    }

    /** What the card signs, which names its certificate: CMS SignedAttributes (RFC 5652, 5.4) or a canonical SignedInfo (XML Signature, 4.4). */
    byte[] signedBytes(X509Certificate signer, CertificateVerifier verifier) {
        return file.format() == DocumentFormat.PDF ? new PAdESService(verifier).getDataToSign(document(), of(new Pdf("id-" + id), signer)).getBytes()
                : new XAdESService(verifier).getDataToSign(document(), of(new XAdESSignatureParameters(), signer)).getBytes();
    }

    byte[] signed(X509Certificate signer, X509Certificate authority, byte[] value, CertificateVerifier verifier, TSPSource times) {
        return file.format() == DocumentFormat.PDF ? signed(new PAdESService(verifier), of(new Pdf("id-" + id), signer), authority, value, times)
                : signed(new XAdESService(verifier), of(new XAdESSignatureParameters(), signer), authority, value, times);
    }

    private <P extends AbstractSignatureParameters<?>> byte[] signed(AbstractSignatureService<P, ?> service, P parameters, X509Certificate authority, byte[] value,
            TSPSource times) {
        service.setTspSource(times);
        parameters.setCertificateChain(parameters.getSigningCertificate(), new CertificateToken(authority));
        return bytes(service.signDocument(document(), parameters, new SignatureValue(parameters.getSignatureAlgorithm(), value)));
    }

    private <P extends AbstractSignatureParameters<?>> P of(P parameters, X509Certificate signer) {
        parameters(parameters).setDigestAlgorithm(signer.getPublicKey().getAlgorithm().equals("RSA") ? DigestAlgorithm.SHA256 : DigestAlgorithm.SHA384);
        parameters.setSigningCertificate(new CertificateToken(signer));
        return parameters;
    }

    private <P extends AbstractSignatureParameters<?>> P parameters(P parameters) {
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.getContext().setDeterministicId("id-" + id);
        if (parameters instanceof Pdf pdf) {
            pdf.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        } else if (parameters instanceof XAdESSignatureParameters xml) {
            xml.setSignatureLevel(SignatureLevel.XAdES_BASELINE_LT);
            xml.setSigningCertificateDigestMethod(DigestAlgorithm.SHA256);
            xml.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        }
        return parameters;
    }

    private InMemoryDocument document() {
        return new InMemoryDocument(file.bytes(), null, file.format() == DocumentFormat.PDF ? MimeTypeEnum.PDF : MimeTypeEnum.XML);
    }

    /** The library forgets a number that it is given, and makes one of the certificate, which nobody knows while the document is prepared. */
    private static final class Pdf extends PAdESSignatureParameters {

        private static final long serialVersionUID = 1L;

        private final String number;

        Pdf(String number) {
            this.number = number;
        }

        @Override
        public String getDeterministicId() {
            return number;
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
