package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import jp.musubi.identity.domain.ConsentDesk;
import jp.musubi.identity.domain.ConsentStore;
import jp.musubi.identity.domain.ConsentTexts;
import jp.musubi.identity.domain.OwnRecordDesk;
import jp.musubi.identity.domain.card.CardAnchors;
import jp.musubi.identity.domain.card.CardCertificates;
import jp.musubi.identity.domain.card.CardChain;
import jp.musubi.identity.domain.card.CardChallengeStore;
import jp.musubi.identity.domain.card.CardOwnerDesk;
import jp.musubi.identity.domain.card.CardOwnerStore;
import jp.musubi.identity.domain.card.CardProofDesk;
import jp.musubi.identity.domain.card.CardSerials;
import jp.musubi.identity.domain.card.RevocationDesk;
import jp.musubi.identity.domain.card.RevocationLists;
import jp.musubi.identity.domain.card.RevocationMemory;
import jp.musubi.identity.domain.card.RevocationPolicy;
import jp.musubi.identity.domain.card.RevocationWire;
import jp.musubi.identity.domain.card.SerialLinkage;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.crypto.SealingKeys;

/** Puts together what checks cards. */
@ApplicationScoped
class CardAssembly {

    private static final ConsentTexts TEXTS = ConsentTexts.read();
    private static final Map<String, Boolean> WORDS = Map.of("required", true, "optional", false);

    /** One for the node: it keeps the lists. */
    @Produces
    @ApplicationScoped
    RevocationLists revocationLists(RevocationWire wire, NodeConfiguration configuration) {
        return new RevocationLists(wire, policy(configuration));
    }

    @Produces
    @Dependent
    CardCertificates cardCertificates(CardAnchors anchors, RevocationMemory memory, RevocationWire wire, RevocationLists lists, CardSerials serials,
            NodeConfiguration configuration) {
        return new CardCertificates(new CardChain(anchors), new RevocationDesk(memory, wire, lists, serials, policy(configuration)));
    }

    @Produces
    @Dependent
    CardSerials cardSerials(SealingKeys keys) {
        return new CardSerials(keys);
    }

    @Produces
    @Dependent
    CardProofDesk cardProofDesk(CardChallengeStore challenges, CardCertificates certificates, Clock clock) {
        return new CardProofDesk(challenges, certificates, clock);
    }

    @Produces
    @Dependent
    ConsentDesk consentDesk(ConsentStore store, OwnRecordDesk records, Clock clock) {
        return new ConsentDesk(TEXTS, store, records, clock);
    }

    @Produces
    @Dependent
    CardOwnerDesk cardOwnerDesk(CardOwnerStore owners, SerialLinkage linkage, CardSerials serials) {
        return new CardOwnerDesk(owners, linkage, serials);
    }

    @Produces
    @Dependent
    RevocationPolicy revocationPolicy(NodeConfiguration configuration) {
        return policy(configuration);
    }

    private static RevocationPolicy policy(NodeConfiguration configuration) {
        RevocationPolicy standard = RevocationPolicy.STANDARD;
        return new RevocationPolicy(time(configuration, "fresh.login", standard.login()), time(configuration, "fresh.sign", standard.sign()),
                time(configuration, "ocsp.age", standard.ocspAge()), time(configuration, "crl.age", standard.listAge()),
                time(configuration, "clock.skew", standard.skew()), nonce(configuration, standard.nonce()));
    }

    private static Duration time(NodeConfiguration configuration, String key, Duration unset) {
        return configuration.find("musubi.card." + key).map(Duration::parse).orElse(unset);
    }

    /** A misspelt word asks for more, not for less. */
    private static boolean nonce(NodeConfiguration configuration, boolean unset) {
        return configuration.find("musubi.card.ocsp.nonce").map(word -> WORDS.getOrDefault(word, true)).orElse(unset);
    }
}
