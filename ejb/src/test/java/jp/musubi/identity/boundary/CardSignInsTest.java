package jp.musubi.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.identity.domain.OwnRecordDesk;
import jp.musubi.identity.domain.card.AcceptedCard;
import jp.musubi.identity.domain.card.CardOwnerDesk;
import jp.musubi.identity.domain.card.CardProofDesk;
import jp.musubi.identity.domain.card.ChallengeBinding;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;

/** What a card's owner reads of a sign-in in his record. */
class CardSignInsTest {

    private static final CardQuestion QUESTION = new CardQuestion("https://localhost:8443", "s".repeat(43), "");
    private static final CardAnswer ANSWER = new CardAnswer(new byte[32], new byte[] {1}, new byte[] {1});

    private final List<String> noted = new ArrayList<>();
    private Optional<String> owner = Optional.of("somebody");
    private Optional<ResidentActKind> news = Optional.empty();
    private IdentityError refusal;

    @Test
    void a_refused_card_that_was_here_before_stands_in_its_owners_record() {
        refusal = IdentityError.CARD_SIGNATURE_WRONG;

        assertThatThrownBy(this::enter).isInstanceOf(BusinessException.class);
        assertThat(noted).containsExactly("somebody SIGN_IN_REFUSED " + IdentityError.CARD_SIGNATURE_WRONG.code());
    }

    @Test
    void a_refused_card_that_nobody_knows_leaves_nothing() {
        refusal = IdentityError.CARD_SIGNATURE_WRONG;
        owner = Optional.empty();

        assertThatThrownBy(this::enter).isInstanceOf(BusinessException.class);
        assertThat(noted).isEmpty();
    }

    @Test
    void a_challenge_that_is_over_says_nothing_about_the_card() {
        refusal = IdentityError.CARD_CHALLENGE_EXPIRED;

        assertThatThrownBy(this::enter).isInstanceOf(BusinessException.class);
        assertThat(noted).isEmpty();
    }

    @Test
    void a_new_card_stands_in_the_record_and_a_known_one_does_not() {
        enter();
        assertThat(noted).isEmpty();

        news = Optional.of(ResidentActKind.CARD_ADDED);
        assertThat(enter().caller().id()).isEqualTo("somebody");
        assertThat(noted).containsExactly("somebody CARD_ADDED ");
    }

    private SignedIn enter() {
        return new CardSignIns(new Proof(), new Owners(), new Records()).enter(QUESTION, ANSWER);
    }

    private final class Proof extends CardProofDesk {

        Proof() {
            super(null, null, null);
        }

        @Override
        public AcceptedCard prove(ChallengeBinding binding, byte[] challenge, byte[] certificate, byte[] signature) {
            if (refusal != null) {
                throw new BusinessException(refusal);
            }
            return null;
        }
    }

    private final class Owners extends CardOwnerDesk {

        Owners() {
            super(null, null, null);
        }

        @Override
        public OwnedCard recognise(AcceptedCard card) {
            return new OwnedCard("somebody", news);
        }

        @Override
        public Optional<String> namedBy(byte[] certificate) {
            return owner;
        }
    }

    private final class Records extends OwnRecordDesk {

        Records() {
            super(null, null);
        }

        @Override
        public void note(String subject, ResidentActKind kind, String code) {
            noted.add(subject + " " + kind + " " + code);
        }
    }
}
