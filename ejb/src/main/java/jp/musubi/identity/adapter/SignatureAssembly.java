package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.Places;
import jp.musubi.identity.domain.card.CardAnchors;
import jp.musubi.identity.domain.card.CardChain;
import jp.musubi.identity.domain.card.CardProofDesk;
import jp.musubi.identity.domain.card.RevocationPolicy;
import jp.musubi.identity.domain.card.RevocationWire;
import jp.musubi.identity.domain.card.SignerAnswers;
import jp.musubi.identity.domain.card.SignerCertificates;
import jp.musubi.identity.domain.signature.DocumentSigner;
import jp.musubi.identity.domain.signature.SignedDocuments;
import jp.musubi.identity.domain.signature.SigningSources;
import jp.musubi.identity.domain.signature.TimeAnchors;
import jp.musubi.identity.domain.signature.TimeStamps;
import jp.musubi.kernel.config.NodeConfiguration;

/** Puts together what examines and makes signed documents. */
@ApplicationScoped
class SignatureAssembly {

    /** One for the node: it counts how many are examined at once. */
    @Produces
    @ApplicationScoped
    SignedDocuments signedDocuments(CardAnchors anchors, TimeAnchors times, NodeConfiguration configuration) {
        return new SignedDocuments(new SignerCertificates(anchors), times, places(configuration));
    }

    /** Likewise. */
    @Produces
    @ApplicationScoped
    DocumentSigner documentSigner(CardProofDesk proof, CardAnchors anchors, TimeAnchors times, RevocationWire wire, RevocationPolicy policy, TimeStamps stamps,
            SignedDocuments examination, NodeConfiguration configuration, Clock clock) {
        SignerAnswers answers = new SignerAnswers(new CardChain(anchors), wire, policy, clock);
        return new DocumentSigner(proof, new SigningSources(new SignerCertificates(anchors), times, answers, stamps), examination, places(configuration), clock);
    }

    private static Places places(NodeConfiguration configuration) {
        int atOnce = configuration.find("musubi.document.checks").map(Integer::parseInt).orElse(Runtime.getRuntime().availableProcessors());
        return new Places(atOnce, IdentityError.DOCUMENT_CHECKS_BUSY);
    }
}
