package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.identity.domain.ConsentDesk;
import jp.musubi.identity.domain.OwnRecordDesk;
import jp.musubi.identity.domain.SignInSecret;
import jp.musubi.identity.domain.card.AcceptedCard;
import jp.musubi.identity.domain.card.CardOwnerDesk;
import jp.musubi.identity.domain.card.CardProofDesk;
import jp.musubi.identity.domain.card.ChallengeBinding;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;

/** マイナンバーカードでのサインイン. From a card that answered its challenge to the account of its owner. */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the authority is asked over the wire
public class CardSignIns {

    private static final Set<String> OF_CHALLENGES = Stream.of(IdentityError.CARD_CHALLENGE_UNKNOWN, IdentityError.CARD_CHALLENGE_USED,
            IdentityError.CARD_CHALLENGE_EXPIRED).map(IdentityError::code).collect(Collectors.toSet());

    /** To read what there is to agree to. */
    private static final Duration TO_READ = Duration.ofMinutes(10);

    private final CardProofDesk proof;
    private final CardOwnerDesk owners;
    private final OwnRecordDesk records;
    private final ConsentDesk consents;
    private final Clock clock;

    protected CardSignIns() {
        this(null, null, null, null, null);
    }

    @Inject
    public CardSignIns(CardProofDesk proof, CardOwnerDesk owners, OwnRecordDesk records, ConsentDesk consents, Clock clock) {
        this.proof = proof;
        this.owners = owners;
        this.records = records;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Lets the holder in, once he has agreed to what the portal does with his card. Until then nothing of it is kept.
     *
     * @throws BusinessException one of the IDN-05xx codes
     */
    @PermitAll
    @Audited("identity.card-login.enter")
    @DisclosesNothing("tells a person only who he himself is")
    public CardEntry enter(@NotNull @Valid CardQuestion question, @NotNull @Valid CardAnswer answer) {
        if (!question.documentHash().isEmpty()) {
            throw new BusinessException(IdentityError.CARD_CHALLENGE_UNKNOWN);
        }
        ChallengeBinding binding = ChallengeBinding.of(CardPurpose.LOGIN, question.origin(), question.sessionSecret(), "");
        return entry(proven(answer.certificate(), () -> proof.prove(binding, answer.challenge(), answer.certificate(), answer.signature())));
    }

    /**
     * Lets the holder in whose browser has shown the card itself, under the same conditions.
     *
     * @throws BusinessException SIGN_IN_NOT_STARTED_HERE, one of the IDN-05xx codes
     */
    @PermitAll
    @Audited("identity.card-login.enter-directly")
    @DisclosesNothing("tells a person only who he himself is")
    public CardEntry enterDirectly(@NotNull @Valid ShownCard shown) {
        if (SignInSecret.parse(shown.secret()).filter(secret -> secret.hasState(shown.state())).isEmpty()) {
            throw new BusinessException(IdentityError.SIGN_IN_NOT_STARTED_HERE);
        }
        return entry(proven(shown.certificate(), () -> proof.shown(shown.certificate())));
    }

    private CardEntry entry(AcceptedCard card) {
        CardOwnerDesk.OwnedCard owned = owners.recognise(card);
        return consents.isGiven(owned.subject()) ? new CardEntry(Optional.of(signedIn(owned)), Optional.empty())
                : new CardEntry(Optional.empty(), Optional.of(owners.await(owned, clock.instant().plus(TO_READ))));
    }

    /** What he reads before he agrees. */
    @PermitAll
    @Audited("identity.consent.read")
    @DisclosesNothing("a text for everybody")
    public ConsentText consent() {
        return consents.current();
    }

    /**
     * Lets somebody in who has agreed.
     *
     * @param version of the text that he read
     * @throws BusinessException CONSENT_OVER, CONSENT_TEXT_CHANGED
     */
    @PermitAll
    @Audited("identity.consent.give")
    @DisclosesNothing("tells a person only who he himself is")
    public SignedIn agree(@NotNull @Valid AwaitedConsent awaited, @NotNull LocalDate version) {
        CardOwnerDesk.OwnedCard owned = owners.resume(awaited, clock.instant());
        consents.give(owned.subject(), version);
        return signedIn(owned);
    }

    private SignedIn signedIn(CardOwnerDesk.OwnedCard owned) {
        CardOwnerDesk.OwnedCard linked = owned.news().isPresent() ? owners.link(owned) : owned;
        linked.news().ifPresent(news -> records.note(linked.subject(), news, ""));
        return new SignedIn(new Caller(Caller.Kind.RESIDENT, "", linked.subject(), ""), Set.of(Zone.RESIDENT.role()), "", "");
    }

    /** What was wrong with a card stands in its owner's record; a challenge that is over says nothing about the card. */
    private AcceptedCard proven(byte[] certificate, Supplier<AcceptedCard> proving) {
        try {
            return proving.get();
        } catch (BusinessException refused) {
            if (!OF_CHALLENGES.contains(refused.code())) {
                owners.namedBy(certificate).ifPresent(subject -> records.note(subject, ResidentActKind.SIGN_IN_REFUSED, refused.code()));
            }
            throw refused;
        }
    }
}
