package jp.musubi.identity.domain.card;

import java.time.Clock;
import java.util.List;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;

/** A node that lets documents be signed, with authorities that say what a test wants. */
public final class SigningOffice {

    private final CardOffice office = new CardOffice(new RevocationPolicy(RevocationPolicy.STANDARD.login(), RevocationPolicy.STANDARD.sign(),
            RevocationPolicy.STANDARD.ocspAge(), RevocationPolicy.STANDARD.listAge(), RevocationPolicy.STANDARD.skew(), false));
    private final CardChallengeStore challenges = new RememberedChallenges();
    private final SignerFixture signer;

    public SigningOffice(SignerFixture signer) {
        this.signer = signer;
        office.ocsp = signer::ocsp;
        office.list = request -> {
            throw new UnprovenAnswerException(Trouble.UNREACHABLE);
        };
    }

    public SigningOffice withoutResponder() {
        office.ocsp = CardOffice.Answer.nothing();
        return this;
    }

    public CardProofDesk proof(Clock clock) {
        return new CardProofDesk(challenges, office.certificates(), clock);
    }

    public SignerAnswers answers(Clock clock) {
        List<CardAnchor> anchors = office.trusted.stream().map(TestAuthority::anchor).toList();
        RevocationWire wire = new RevocationWire() {
            @Override
            public byte[] ocsp(CardAnchor anchor, byte[] request) throws UnprovenAnswerException {
                return office.ocsp.to(request);
            }

            @Override
            public byte[] list(CardAnchor anchor) throws UnprovenAnswerException {
                throw new UnprovenAnswerException(Trouble.UNREACHABLE);
            }
        };
        return new SignerAnswers(new CardChain(() -> anchors), wire, office.policy, clock);
    }

    public SignerFixture signer() {
        return signer;
    }
}
