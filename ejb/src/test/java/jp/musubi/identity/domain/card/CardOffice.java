package jp.musubi.identity.domain.card;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;

/** Everything that checks a card, with an authority that says what a test wants and counts how often it was asked. */
final class CardOffice {

    static final CardSerials SERIALS = new CardSerials(new SealingKeys(new Keyring(Map.of(
            CardSerials.REVOCATION, Map.of("1", Base64.getEncoder().encodeToString(new byte[32]))))));

    final Map<String, RevocationStatus> kept = new HashMap<>();
    final RevocationPolicy policy;
    Answer ocsp = request -> OcspDraft.good().answer(request);
    Answer list = request -> ListDraft.empty().der();
    int asked;
    int listed;
    List<TestAuthority> trusted = List.of(TestAuthority.LOGIN, TestAuthority.LOGIN_SECOND, TestAuthority.LOGIN_P384, TestAuthority.SIGN,
            TestAuthority.SIGN_SECOND, TestAuthority.SIGN_P384);

    /** What comes over the wire for a request. */
    interface Answer {

        byte[] to(byte[] request) throws UnprovenAnswerException;

        static Answer nothing() {
            return request -> {
                throw new UnprovenAnswerException(Trouble.UNREACHABLE);
            };
        }
    }

    CardOffice() {
        this(RevocationPolicy.STANDARD);
    }

    CardOffice(RevocationPolicy policy) {
        this.policy = policy;
    }

    CardCertificates certificates() {
        RevocationWire wire = new RevocationWire() {
            @Override
            public byte[] ocsp(CardAnchor anchor, byte[] request) throws UnprovenAnswerException {
                asked++;
                return ocsp.to(request);
            }

            @Override
            public byte[] list(CardAnchor anchor) throws UnprovenAnswerException {
                listed++;
                return list.to(null);
            }
        };
        RevocationMemory memory = new RevocationMemory() {
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
        };
        List<CardAnchor> anchors = Stream.of(trusted).flatMap(List::stream).map(TestAuthority::anchor).toList();
        return new CardCertificates(new CardChain(() -> anchors), new RevocationDesk(memory, wire, new RevocationLists(wire, policy), SERIALS, policy));
    }
}
