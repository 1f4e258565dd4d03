package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.musubi.identity.domain.card.AcceptedCard;
import jp.musubi.identity.domain.card.CardProofDesk;
import jp.musubi.identity.domain.card.ChallengeBinding;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;

/** マイナンバーカードの確認. A challenge for a page, and what a card answers to it. */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the authority is asked over the wire
public class CardChallenges {

    private final CardProofDesk desk;

    protected CardChallenges() {
        this(null);
    }

    @Inject
    public CardChallenges(CardProofDesk desk) {
        this.desk = desk;
    }

    /** 32 random bytes for one sign-in within two minutes. */
    @PermitAll
    @Audited("identity.card-login.start")
    @DisclosesNothing("nobody is known yet")
    public byte[] startLogin(@NotNull @Valid CardQuestion question) {
        return desk.challenge(binding(question));
    }

    /** @throws BusinessException one of the IDN-05xx codes */
    @PermitAll
    @Audited("identity.card-login.prove")
    @DisclosesNothing("tells a person only that his own card was proved")
    public ProvenCard proveLogin(@NotNull @Valid CardQuestion question, @NotNull @Valid CardAnswer answer) {
        AcceptedCard card = desk.prove(binding(question), answer.challenge(), answer.certificate(), answer.signature());
        return new ProvenCard(card.kind(), card.validUntil());
    }

    /** @throws BusinessException CARD_CHALLENGE_UNKNOWN when a sign-in names a document */
    private static ChallengeBinding binding(CardQuestion question) {
        if (!question.documentHash().isEmpty()) {
            throw new BusinessException(IdentityError.CARD_CHALLENGE_UNKNOWN);
        }
        return ChallengeBinding.of(CardPurpose.LOGIN, question.origin(), question.sessionSecret(), "");
    }
}
