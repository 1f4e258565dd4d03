package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.Places;
import jp.musubi.identity.domain.card.CardAnchors;
import jp.musubi.identity.domain.card.SignerCertificates;
import jp.musubi.identity.domain.signature.SignedDocuments;
import jp.musubi.identity.domain.signature.TimeAnchors;
import jp.musubi.kernel.config.NodeConfiguration;

/** Puts together what examines signed documents. */
@ApplicationScoped
class SignatureAssembly {

    /** One for the node: it counts how many are examined at once. */
    @Produces
    @ApplicationScoped
    SignedDocuments signedDocuments(CardAnchors anchors, TimeAnchors times, NodeConfiguration configuration) {
        int atOnce = configuration.find("musubi.document.checks").map(Integer::parseInt).orElse(Runtime.getRuntime().availableProcessors());
        return new SignedDocuments(new SignerCertificates(anchors), times, new Places(atOnce, IdentityError.DOCUMENT_CHECKS_BUSY));
    }
}
