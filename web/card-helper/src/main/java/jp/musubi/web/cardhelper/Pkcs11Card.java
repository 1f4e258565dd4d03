package jp.musubi.web.cardhelper;

import java.util.List;

/** A number card behind a PKCS#11 module. Looks for the card anew each time: people put it in, pull it out and change it. */
final class Pkcs11Card implements Card {

    private final CardTokens tokens;
    private final ExactTries exact;

    Pkcs11Card(CardTokens tokens, ExactTries exact) {
        this.tokens = tokens;
        this.exact = exact;
    }

    @Override
    public Tries triesLeft(CardPin which) throws RefusedException {
        return tries(token(which), which);
    }

    @Override
    public CardSignature sign(CardPin which, char[] pin, CardMessage message) throws RefusedException {
        CardToken token = token(which);
        try {
            return tokens.sign(token, which, pin, message);
        } catch (RefusedException e) {
            throw e.error() == HelperError.PIN_WRONG ? wrong(which) : e;
        }
    }

    /** The flags are those after the wrong PIN. */
    private RefusedException wrong(CardPin which) throws RefusedException {
        Tries left = triesLeft(which);
        return left.locked() ? new RefusedException(HelperError.CARD_LOCKED) : new RefusedException(HelperError.PIN_WRONG, left);
    }

    private Tries tries(CardToken token, CardPin which) {
        Tries told = Tries.inWords(which, token.tries());
        return token.hardware() && !told.locked() ? exact.left(token, which).stream().mapToObj(left -> Tries.exactly(which, left)).findAny().orElse(told) : told;
    }

    /** The one token of this PIN. Which of two cards is meant nobody can know, and a guess would cost a try of a stranger's. */
    private CardToken token(CardPin which) throws RefusedException {
        List<CardToken> found = tokens.present().stream().filter(token -> token.label().equals(which.token())).toList();
        if (found.size() != 1) {
            throw new RefusedException(found.isEmpty() ? HelperError.NO_CARD : HelperError.TWO_CARDS);
        }
        return found.get(0);
    }
}
