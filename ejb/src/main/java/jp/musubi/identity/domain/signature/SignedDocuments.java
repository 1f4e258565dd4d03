package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import jp.musubi.identity.boundary.CheckedDocument;
import jp.musubi.identity.boundary.CheckedSignature;
import jp.musubi.identity.boundary.DocumentFormat;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.Places;
import jp.musubi.identity.domain.card.SignerCertificates;
import jp.musubi.kernel.error.BusinessException;

/** 署名付き文書の検証. Every signature of a document, from the document alone: our own rules about its shape first, then EU DSS, then our rules about what it found. */
public class SignedDocuments {

    private final SignerCertificates certificates;
    private final TimeAnchors times;
    private final Places places;
    private ValidationPolicy policy;

    protected SignedDocuments() {
        this(null, null, null);
    }

    /** @param places for how many documents there is memory at the same time */
    public SignedDocuments(SignerCertificates certificates, TimeAnchors times, Places places) {
        this.certificates = certificates;
        this.times = times;
        this.places = places;
    }

    /**
     * @param now what is said of a signature whose time is not proved is said as of this
     * @throws BusinessException IDN-0513, IDN-0612, or one of the codes IDN-0601 to IDN-0609 when there is nothing that could be examined
     */
    public CheckedDocument verify(byte[] bytes, Instant now) {
        return places.inPlace(() -> examine(bytes, now));
    }

    /** The same for whom a place was found already. */
    public CheckedDocument examine(byte[] bytes, Instant now) {
        BroughtFile file = BroughtFile.of(bytes);
        SignatureTrust trust = new SignatureTrust(certificates, times);
        Reports reports = reports(file, trust, now);
        SignatureExamination examination = new SignatureExamination(certificates, trust, reports, bytes.length, now);
        List<CheckedSignature> signatures = reports.getDiagnosticData().getSignatures().stream().map(examination::of).toList();
        if (signatures.isEmpty()) {
            throw new BusinessException(IdentityError.DOCUMENT_NOT_SIGNED);
        }
        return new CheckedDocument(file.format(), file.active(), signatures);
    }

    private Reports reports(BroughtFile file, SignatureTrust trust, Instant now) {
        InMemoryDocument document = new InMemoryDocument(file.bytes());
        try {
            SignedDocumentValidator validator = file.format() == DocumentFormat.PDF ? pdf(document) : new XMLDocumentValidator(document);
            validator.setCertificateVerifier(trust.verifier());
            validator.setValidationTime(Date.from(now));
            validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
            validator.setEnableEtsiValidationReport(false);
            return validator.validateDocument(policy());
        } catch (DSSException | IllegalArgumentException | IllegalStateException | NullPointerException | ClassCastException | IndexOutOfBoundsException e) {
            throw new BusinessException(IdentityError.DOCUMENT_UNREADABLE, e); // the library was given what no writer of documents writes
        }
    }

    private static SignedDocumentValidator pdf(InMemoryDocument document) {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0); // pages are never drawn: what may follow a signature is judged by its objects
        PdfBoxNativeObjectFactory pdfs = new PdfBoxNativeObjectFactory();
        pdfs.setPdfDifferencesFinder(differences);
        PDFDocumentValidator validator = new PDFDocumentValidator(document);
        validator.setPdfObjFactory(pdfs);
        return validator;
    }

    private synchronized ValidationPolicy policy() {
        if (policy == null) {
            policy = SignatureTrust.policy();
        }
        return policy;
    }
}
