package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
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

    private final CardProofDesk proof;
    private final CardOwnerDesk owners;

    protected CardSignIns() {
        this(null, null);
    }

    @Inject
    public CardSignIns(CardProofDesk proof, CardOwnerDesk owners) {
        this.proof = proof;
        this.owners = owners;
    }

    /**
     * Lets the holder in.
     *
     * @throws BusinessException one of the IDN-05xx codes
     */
    @PermitAll
    @Audited("identity.card-login.enter")
    @DisclosesNothing("tells a person only who he himself is")
    public SignedIn enter(@NotNull @Valid CardQuestion question, @NotNull @Valid CardAnswer answer) {
        if (!question.documentHash().isEmpty()) {
            throw new BusinessException(IdentityError.CARD_CHALLENGE_UNKNOWN);
        }
        ChallengeBinding binding = ChallengeBinding.of(CardPurpose.LOGIN, question.origin(), question.sessionSecret(), "");
        String subject = owners.ownerOf(proof.prove(binding, answer.challenge(), answer.certificate(), answer.signature()));
        return new SignedIn(new Caller(Caller.Kind.RESIDENT, "", subject, ""), Set.of(Zone.RESIDENT.role()), "", "");
    }
}
