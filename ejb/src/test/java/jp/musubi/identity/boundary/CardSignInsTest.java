package jp.musubi.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.identity.domain.ConsentDesk;
import jp.musubi.identity.domain.ConsentStore;
import jp.musubi.identity.domain.ConsentTexts;
import jp.musubi.identity.domain.OwnRecordDesk;
import jp.musubi.identity.domain.SignInSecret;
import jp.musubi.identity.domain.card.AcceptedCard;
import jp.musubi.identity.domain.card.CardOwnerDesk;
import jp.musubi.identity.domain.card.CardProofDesk;
import jp.musubi.identity.domain.card.CardSerials;
import jp.musubi.identity.domain.card.ChallengeBinding;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.HandClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a card's owner reads of a sign-in in his record. */
class CardSignInsTest {

    private static final CardQuestion QUESTION = new CardQuestion("https://localhost:8443", "s".repeat(43), "");
    private static final CardAnswer ANSWER = new CardAnswer(new byte[32], new byte[] {1}, new byte[] {1});

    private static final CardSerials SERIALS = new CardSerials(new SealingKeys(new Keyring(Map.of(CardSerials.LOGIN,
            Map.of("1", Base64.getEncoder().encodeToString(new byte[32]))))));

    private final List<String> noted = new ArrayList<>();
    private Optional<String> owner = Optional.of("somebody");
    private Optional<ResidentActKind> news = Optional.empty();
    private IdentityError refusal;
    private final List<String> linked = new ArrayList<>();
    private final ConsentTexts texts = ConsentTexts.read();
    private final HandClock clock = new HandClock(Instant.parse("2026-12-01T00:00:00Z"));
    private final Map<String, String> agreed = new HashMap<>();
    private final CardSignIns door = new CardSignIns(new Proof(), new Owners(), new Records(), new ConsentDesk(texts, new Consents(), new Records(), clock), clock);

    @BeforeEach
    void agree() {
        agreed.put("somebody", texts.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).hash());
    }

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
        assertThat(enter().person().orElseThrow().caller().id()).isEqualTo("somebody");
        assertThat(noted).containsExactly("somebody CARD_ADDED ");
    }

    @Test
    void of_a_card_whose_holder_has_not_agreed_nothing_is_kept() {
        agreed.clear();
        news = Optional.of(ResidentActKind.CARD_ADDED);

        CardEntry entry = enter();

        assertThat(entry.person()).isEmpty();
        assertThat(entry.awaited()).isPresent();
        assertThat(noted).isEmpty();
        assertThat(linked).isEmpty();
    }

    @Test
    void who_agrees_is_in_and_his_card_is_linked_and_both_stand_in_his_record() {
        agreed.clear();
        news = Optional.of(ResidentActKind.CARD_ADDED);
        AwaitedConsent awaited = enter().awaited().orElseThrow();

        assertThat(door.agree(awaited, door.consent().version()).caller().id()).isEqualTo("somebody");

        assertThat(linked).containsExactly("key");
        assertThat(noted).containsExactly("somebody CONSENTED ", "somebody CARD_ADDED ");
        assertThat(agreed).containsKey("somebody");
    }

    @Test
    void a_text_that_he_has_not_read_is_not_agreed_to() {
        agreed.clear();
        AwaitedConsent awaited = enter().awaited().orElseThrow();

        refused(IdentityError.CONSENT_TEXT_CHANGED, () -> door.agree(awaited, door.consent().version().minusDays(1)));
        assertThat(agreed).isEmpty();
        assertThat(linked).isEmpty();
    }

    @Test
    void what_was_not_handed_out_or_is_too_late_lets_nobody_in() {
        agreed.clear();
        AwaitedConsent awaited = enter().awaited().orElseThrow();
        AwaitedConsent anothers = new AwaitedConsent("another", awaited.serialKey(), awaited.news(), awaited.until(), awaited.mark());
        AwaitedConsent longer = new AwaitedConsent(awaited.subject(), awaited.serialKey(), awaited.news(), awaited.until().plusSeconds(1), awaited.mark());

        refused(IdentityError.CONSENT_OVER, () -> door.agree(anothers, door.consent().version()));
        refused(IdentityError.CONSENT_OVER, () -> door.agree(longer, door.consent().version()));
        clock.forward(Duration.ofMinutes(11));
        refused(IdentityError.CONSENT_OVER, () -> door.agree(awaited, door.consent().version()));
        assertThat(agreed).isEmpty();
    }

    @Test
    void a_card_that_the_browser_showed_itself_lets_its_owner_in_where_the_sign_in_began() {
        SignInSecret secret = SignInSecret.random();

        assertThat(door.enterDirectly(new ShownCard(secret.value(), secret.state(), new byte[] {1})).person().orElseThrow().caller().id()).isEqualTo("somebody");
        for (ShownCard foreign : List.of(new ShownCard(secret.value(), SignInSecret.random().state(), new byte[] {1}),
                new ShownCard("", "", new byte[] {1}), new ShownCard(SignInSecret.random().value(), secret.state(), new byte[] {1}))) {
            refused(IdentityError.SIGN_IN_NOT_STARTED_HERE, () -> door.enterDirectly(foreign));
        }
    }

    @Test
    void a_revoked_card_that_the_browser_showed_itself_stands_in_its_owners_record() {
        refusal = IdentityError.CARD_REVOKED;
        SignInSecret secret = SignInSecret.random();

        refused(IdentityError.CARD_REVOKED, () -> door.enterDirectly(new ShownCard(secret.value(), secret.state(), new byte[] {1})));
        assertThat(noted).containsExactly("somebody SIGN_IN_REFUSED " + IdentityError.CARD_REVOKED.code());
    }

    private static void refused(IdentityError error, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, thrown -> assertThat(thrown.code()).isEqualTo(error.code()));
    }

    private CardEntry enter() {
        return door.enter(QUESTION, ANSWER);
    }

    private final class Consents implements ConsentStore {

        @Override
        public boolean has(String subject, ConsentText text) {
            return text.hash().equals(agreed.get(subject));
        }

        @Override
        public void add(String subject, ConsentText text) {
            agreed.put(subject, text.hash());
        }

        @Override
        public void withdraw(String subject) {
            agreed.remove(subject);
        }
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

        @Override
        public AcceptedCard shown(byte[] certificate) {
            return prove(null, null, certificate, null);
        }
    }

    private final class Owners extends CardOwnerDesk {

        Owners() {
            super(null, null, SERIALS);
        }

        @Override
        public OwnedCard recognise(AcceptedCard card) {
            return new OwnedCard("somebody", "key", news);
        }

        @Override
        public OwnedCard link(OwnedCard card) {
            linked.add(card.serialKey());
            return card;
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
