package jp.musubi.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.domain.card.CardAnchor;
import jp.musubi.identity.domain.card.CardCertificates;
import jp.musubi.identity.domain.card.CardChain;
import jp.musubi.identity.domain.card.CardChallengeStore;
import jp.musubi.identity.domain.card.CardProofDesk;
import jp.musubi.identity.domain.card.CardSerials;
import jp.musubi.identity.domain.card.ChallengeBinding;
import jp.musubi.identity.domain.card.RevocationDesk;
import jp.musubi.identity.domain.card.RevocationLists;
import jp.musubi.identity.domain.card.RevocationMemory;
import jp.musubi.identity.domain.card.RevocationPolicy;
import jp.musubi.identity.domain.card.RevocationStatus;
import jp.musubi.identity.domain.card.RevocationWire;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.standin.card.AuthorityId;
import jp.musubi.standin.card.CardAlgorithm;
import jp.musubi.standin.card.CardCredential;
import jp.musubi.standin.card.CardDesk;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * How many cards one core proves in a second, certificate and challenge with revocation remembered, beside bare signature verifications of the same run. Needs
 * neither server nor database: challenge and memory are in the process.
 */
public final class CardBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ChallengeBinding BINDING = ChallengeBinding.of(CardPurpose.LOGIN, "https://localhost:8443", "s".repeat(43), "");
    private static final byte[] CHALLENGE = new byte[32];

    /** More than the JDK remembers by their bytes (750): of a remembered certificate the authority's signature is not verified again. */
    private static final int CARDS = 800;

    /** What a card shows and signs. */
    private record Presented(X509Certificate certificate, byte[] encoded, byte[] signature) {

        static Presented of(CardCredential card, CardAlgorithm algorithm, byte[] message) {
            try {
                Signature signing = Signature.getInstance(algorithm.signature());
                signing.initSign(card.key());
                signing.update(message);
                return new Presented(card.certificate(), card.certificate().getEncoded(), signing.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private CardBenchmark() {
    }

    public static void main(String[] arguments) {
        if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
            Security.insertProviderAt(AmazonCorrettoCryptoProvider.INSTANCE, 1); // as the node does
        }
        Report report = new Report();
        report.line(Machine.heading() + ", cards");
        report.line("");
        report.line(Machine.description());
        report.line("");
        CardDesk authority = CardDesk.fresh(CLOCK);
        for (CardAlgorithm algorithm : CardAlgorithm.values()) {
            report.line(measure(authority, algorithm));
        }
        report.appendTo(Path.of(System.getProperty("bench.report")));
    }

    private static String measure(CardDesk authority, CardAlgorithm algorithm) {
        AuthorityId id = new AuthorityId(jp.musubi.standin.card.CardKind.AUTHENTICATION, 2, algorithm);
        byte[] message = BINDING.message(CHALLENGE);
        List<Presented> cards = Stream.generate(() -> Presented.of(authority.authority(id).issue(null), algorithm, message)).limit(CARDS).toList();
        CardProofDesk desk = desk(authority);
        double proofs = rate(turn -> desk.prove(BINDING, CHALLENGE, cards.get(turn % CARDS).encoded(), cards.get(turn % CARDS).signature()));
        Provider ours = Security.getProviders()[0];
        double bouncy = rate(bare(algorithm, new BouncyCastleProvider(), cards.get(0), message));
        double bare = rate(bare(algorithm, ours, cards.get(0), message));
        return String.format(Locale.ROOT, "* %s: %.0f cards a second and core (certificate, challenge, remembered revocation); bare verifications: Bouncy Castle %.0f, %s %.0f; "
                + "%.2f of two bare ones by Bouncy Castle, %.2f of two by %s", algorithm, proofs, bouncy, ours.getName(), bare, proofs / (bouncy / 2), proofs / (bare / 2), ours.getName());
    }

    private static IntConsumer bare(CardAlgorithm algorithm, Provider provider, Presented card, byte[] message) {
        return turn -> {
            try {
                Signature verification = Signature.getInstance(algorithm.signature(), provider);
                verification.initVerify(card.certificate().getPublicKey());
                verification.update(message);
                if (!verification.verify(card.signature())) {
                    throw new IllegalStateException("the signature is the right one");
                }
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static double rate(IntConsumer work) {
        rate(work, WARM_UP);
        return rate(work, Setting.seconds("bench.step"));
    }

    private static double rate(IntConsumer work, Duration time) {
        long begin = System.nanoTime();
        int done = 0;
        while (System.nanoTime() - begin < time.toNanos()) {
            work.accept(done);
            done++;
        }
        return done * 1e9 / (System.nanoTime() - begin);
    }

    private static CardProofDesk desk(CardDesk authority) {
        RevocationWire wire = new RevocationWire() {
            @Override
            public byte[] ocsp(CardAnchor anchor, byte[] request) {
                return authority.answer("POST", "ocsp/" + anchor.keyId(), request).body();
            }

            @Override
            public byte[] list(CardAnchor anchor) {
                return authority.answer("GET", "crl/" + anchor.keyId(), new byte[0]).body();
            }
        };
        CardSerials serials = new CardSerials(new SealingKeys(new Keyring(Map.of(CardSerials.REVOCATION, Map.of("1", Base64.getEncoder().encodeToString(new byte[32]))))));
        List<CardAnchor> anchors = authority.anchors(jp.musubi.standin.card.CardKind.AUTHENTICATION).stream()
                .map(certificate -> CardAnchor.of(CardKind.AUTHENTICATION, certificate)).toList();
        CardCertificates certificates = new CardCertificates(new CardChain(() -> anchors),
                new RevocationDesk(new Memory(), wire, new RevocationLists(wire, RevocationPolicy.STANDARD), serials, RevocationPolicy.STANDARD));
        return new CardProofDesk(new Endless(), certificates, CLOCK);
    }

    private static final class Memory implements RevocationMemory {

        private final Map<String, RevocationStatus> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<RevocationStatus> find(String serialKey) {
            return Optional.ofNullable(kept.get(serialKey));
        }

        @Override
        public void keep(String serialKey, RevocationStatus status, Instant forgetAt) {
            kept.put(serialKey, status);
        }

        @Override
        public void forgetOld() {
            kept.clear();
        }
    }

    /** One challenge, as often as it is asked for: signing new ones would be measured too. */
    private static final class Endless implements CardChallengeStore {

        @Override
        public void add(String challengeHash, ChallengeBinding binding, Instant issuedAt, Instant expiresAt) {
        }

        @Override
        public Use use(String challengeHash, ChallengeBinding binding, Instant now) {
            return Use.USED_NOW;
        }

        @Override
        public void forgetOld() {
        }
    }
}
