package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.musubi.identity.domain.signature.DocumentSigner;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 文書への電子署名. A resident signs a document of his own with the signing certificate of a card (公的個人認証法3条); nothing of it is kept. */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the authorities of cards and of time are asked over the wire
public class DocumentSigning {

    private static final String OWN_DOCUMENT = "gives back the document that was brought, and keeps nothing of it";

    private final DocumentSigner signer;

    protected DocumentSigning() {
        this(null);
    }

    @Inject
    public DocumentSigning(DocumentSigner signer) {
        this.signer = signer;
    }

    /**
     * Prepares a PDF or an XML that nobody has signed yet.
     *
     * @param question without a document's hash: that is made here
     * @throws BusinessException one of the codes IDN-0601 to IDN-0609, IDN-0651 to IDN-0653, CARD_CHALLENGE_UNKNOWN
     */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.document.prepare")
    @DisclosesNothing(OWN_DOCUMENT)
    public PreparedDocument prepare(@NotNull @Valid CardQuestion question, @NotNull @Size(max = DocumentChecks.LONGEST) byte[] file) {
        return signer.prepare(own(question), file);
    }

    /**
     * The document with the signature, its time stamp and the authority's answer about the certificate: PAdES baseline LTA, or XAdES baseline LT.
     *
     * @throws BusinessException as above, one of the IDN-05xx codes, TIME_STAMP_UNAVAILABLE, or what is wrong with what came out
     */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("identity.document.sign")
    @DisclosesNothing(OWN_DOCUMENT)
    public byte[] sign(@NotNull @Valid CardQuestion question, @NotNull @Valid SignDocument signing) {
        return signer.sign(own(question), signing);
    }

    private static CardQuestion own(CardQuestion question) {
        if (!question.documentHash().isEmpty()) {
            throw new BusinessException(IdentityError.CARD_CHALLENGE_UNKNOWN);
        }
        return question;
    }
}
