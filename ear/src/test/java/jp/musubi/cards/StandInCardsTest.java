package jp.musubi.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.card.AcceptedCard;
import jp.musubi.identity.domain.card.CardAnchor;
import jp.musubi.identity.domain.card.CardCertificates;
import jp.musubi.identity.domain.card.CardChain;
import jp.musubi.identity.domain.card.CardSerials;
import jp.musubi.identity.domain.card.RevocationDesk;
import jp.musubi.identity.domain.card.RevocationLists;
import jp.musubi.identity.domain.card.RevocationMemory;
import jp.musubi.identity.domain.card.RevocationPolicy;
import jp.musubi.identity.domain.card.RevocationStatus;
import jp.musubi.identity.domain.card.RevocationWire;
import jp.musubi.identity.domain.card.UnprovenAnswerException;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.standin.card.AuthorityId;
import jp.musubi.standin.card.CardAuthority;
import jp.musubi.standin.card.CardCredential;
import jp.musubi.standin.card.CardDesk;
import jp.musubi.standin.card.FourItems;
import jp.musubi.standin.card.RevocationReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two readings of the same public profile meet: what the stand-in's authority issues and answers, the product takes, and only that. */
class StandInCardsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final CardDesk DESK = CardDesk.fresh(CLOCK);
    private static final FourItems ITEMS = new FourItems("結　花子", "0000", "2", "420010403", "青森県結市結町1番1号", "00000000000");
    private static final Map<RevocationReason, IdentityError> ERRORS = Map.of(RevocationReason.UNSPECIFIED, IdentityError.CARD_REVOKED,
            RevocationReason.KEY_COMPROMISE, IdentityError.CARD_KEY_COMPROMISED, RevocationReason.CA_COMPROMISE, IdentityError.CARD_AUTHORITY_COMPROMISED,
            RevocationReason.AFFILIATION_CHANGED, IdentityError.CARD_CONTENT_CHANGED, RevocationReason.SUPERSEDED, IdentityError.CARD_RENEWED,
            RevocationReason.CESSATION_OF_OPERATION, IdentityError.CARD_NO_LONGER_NEEDED, RevocationReason.CERTIFICATE_HOLD, IdentityError.CARD_HELD);

    private boolean responderIsDown;

    static Stream<AuthorityId> keys() {
        return AuthorityId.all().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void takes_a_card_of_every_key_by_ocsp_and_by_list(AuthorityId id) throws GeneralSecurityException {
        CardCredential card = issue(id);
        byte[] message = {7};

        for (boolean down : new boolean[] {false, true}) {
            responderIsDown = down;
            AcceptedCard accepted = certificates().verify(card.certificate().getEncoded(), purpose(id), CLOCK.instant());

            assertThat(accepted.signed(message, signature(id, card, message))).isTrue();
            assertThat(accepted.items().map(items -> items.name())).isEqualTo(Optional.ofNullable(items(id)).map(FourItems::name));
            assertThat(accepted.revocation().source()).isEqualTo(down ? RevocationStatus.Source.CRL : RevocationStatus.Source.OCSP);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refuses_what_was_revoked_for_every_reason_by_ocsp_and_by_list(AuthorityId id) throws GeneralSecurityException {
        for (RevocationReason reason : RevocationReason.values()) {
            CardCredential card = issue(id);
            DESK.authority(id).revoke(card.certificate(), reason);
            byte[] der = card.certificate().getEncoded();
            for (boolean down : new boolean[] {false, true}) {
                responderIsDown = down;

                assertThat(catchThrowableOfType(BusinessException.class, () -> certificates().verify(der, purpose(id), CLOCK.instant())).errorCode())
                        .as(reason + (down ? " by list" : " by OCSP")).isEqualTo(ERRORS.get(reason));
            }
        }
    }

    private static CardCredential issue(AuthorityId id) {
        return DESK.authority(id).issue(items(id));
    }

    private static FourItems items(AuthorityId id) {
        return purpose(id) == CardPurpose.SIGN ? ITEMS : null;
    }

    private static CardPurpose purpose(AuthorityId id) {
        return id.kind() == jp.musubi.standin.card.CardKind.SIGNATURE ? CardPurpose.SIGN : CardPurpose.LOGIN;
    }

    private static byte[] signature(AuthorityId id, CardCredential card, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(id.algorithm().signature());
        signature.initSign(card.key());
        signature.update(message);
        return signature.sign();
    }

    private CardCertificates certificates() {
        RevocationWire wire = new RevocationWire() {
            @Override
            public byte[] ocsp(CardAnchor anchor, byte[] request) throws UnprovenAnswerException {
                if (responderIsDown) {
                    throw new UnprovenAnswerException(UnprovenAnswerException.Trouble.UNREACHABLE);
                }
                return DESK.answer("POST", "ocsp/" + anchor.keyId(), request).body();
            }

            @Override
            public byte[] list(CardAnchor anchor) {
                return DESK.answer("GET", "crl/" + anchor.keyId(), new byte[0]).body();
            }
        };
        CardSerials serials = new CardSerials(new SealingKeys(new Keyring(Map.of(CardSerials.REVOCATION,
                Map.of("1", Base64.getEncoder().encodeToString(new byte[32]))))));
        List<CardAnchor> anchors = AuthorityId.all().stream().map(DESK::authority).map(StandInCardsTest::anchor).toList();
        return new CardCertificates(new CardChain(() -> anchors),
                new RevocationDesk(new Memory(), wire, new RevocationLists(wire, RevocationPolicy.STANDARD), serials, RevocationPolicy.STANDARD));
    }

    private static CardAnchor anchor(CardAuthority authority) {
        return CardAnchor.of(CardKind.valueOf(authority.id().kind().name()), authority.certificate());
    }

    /** Of one node. */
    private static final class Memory implements RevocationMemory {

        private final Map<String, RevocationStatus> kept = new HashMap<>();

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
}
