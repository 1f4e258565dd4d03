package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import jp.musubi.identity.domain.signature.SignedDocuments;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;

/** 電子署名の検証. For everybody who was given a signed document; nothing of it is kept. */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // computes, and asks no database
public class DocumentChecks {

    /** The longest document that is examined. A form with its attachments has some hundred thousand bytes. */
    public static final int MEGABYTES = 5;

    static final int LONGEST = 16 << 20;

    private final SignedDocuments documents;
    private final Clock clock;

    protected DocumentChecks() {
        this(null, null);
    }

    @Inject
    public DocumentChecks(SignedDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Who signed, when, and whether it counts.
     *
     * @throws BusinessException IDN-0513, IDN-0612, or one of the codes IDN-0601 to IDN-0609 when there is nothing that could be examined
     */
    @PermitAll
    @Audited("identity.document.check")
    @DisclosesNothing("repeats what stands in the file that was brought, and keeps nothing of it")
    public CheckedDocument check(@NotNull @Size(max = LONGEST) byte[] file) {
        return documents.verify(file, clock.instant());
    }
}
