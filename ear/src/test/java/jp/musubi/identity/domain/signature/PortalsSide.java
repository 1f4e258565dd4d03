package jp.musubi.identity.domain.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** What the portal computes of a document to sign. */
public final class PortalsSide {

    private final SignatureDraft draft;

    public PortalsSide(byte[] file, String id, Instant at) {
        draft = new SignatureDraft(BroughtFile.unsigned(file), id, at);
    }

    public byte[] prepared() {
        return draft.prepared();
    }

    public byte[] signedBytes(X509Certificate signer) {
        return draft.signedBytes(signer, SigningSources.nobody());
    }
}
