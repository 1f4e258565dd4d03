package jp.musubi.web.cardhelper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Between the portal's demand and the card: asks the holder, and signs what he agreed to. */
final class SigningDesk {

    private static final int REMEMBERED = 1_000;
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final char FIRST_NARROW = '!';

    private final Card card;
    private final Holder holder;
    private final Clock clock;
    private final Set<String> signed = Collections.newSetFromMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    SigningDesk(Card card, Holder holder, Clock clock) {
        this.card = card;
        this.holder = holder;
        this.clock = clock;
    }

    /** @throws RefusedException of which the holder has been told */
    synchronized CardSignature sign(ChallengeDemand demand) throws RefusedException {
        try {
            CardSignature signature = answered(demand);
            holder.tell(Texts.of("done." + demand.purpose().key(), demand.origin()));
            return signature;
        } catch (RefusedException e) {
            holder.tell(e.sentence());
            throw e;
        }
    }

    private CardSignature answered(ChallengeDemand demand) throws RefusedException {
        if (signed.contains(demand.challenge())) {
            throw new RefusedException(HelperError.CHALLENGE_SIGNED_BEFORE);
        }
        CardPin which = demand.purpose().pin();
        Tries left = card.triesLeft(which);
        if (left.locked()) {
            throw new RefusedException(HelperError.CARD_LOCKED);
        }
        Holder.Consent consent = holder.ask(demand, left).orElseThrow(() -> new RefusedException(HelperError.DECLINED));
        char[] pin = plain(consent.pin());
        try {
            check(demand, consent, which, pin);
            CardSignature signature = card.sign(which, pin, demand.message());
            signed.add(demand.challenge());
            return signature;
        } finally {
            Arrays.fill(pin, '\0');
            Arrays.fill(consent.pin(), '\0');
        }
    }

    /** What costs no try comes first. */
    private void check(ChallengeDemand demand, Holder.Consent consent, CardPin which, char[] pin) throws RefusedException {
        if (!clock.instant().isBefore(demand.until())) {
            throw new RefusedException(HelperError.CHALLENGE_STALE);
        }
        if (!MessageDigest.isEqual(demand.pairing().getBytes(StandardCharsets.UTF_8), new String(plain(consent.pairing().toCharArray())).getBytes(StandardCharsets.UTF_8))) {
            throw new RefusedException(HelperError.PAIRING_WRONG);
        }
        if (!which.fits(pin)) {
            throw new RefusedException(HelperError.PIN_FORM_WRONG);
        }
    }

    /** People type full-width letters, too; and card readers' programs make the password of signatures upper case. */
    private static char[] plain(char[] typed) {
        char[] plain = typed.clone();
        for (int at = 0; at < plain.length; at++) {
            boolean wide = plain[at] >= FIRST_WIDE && plain[at] <= LAST_WIDE;
            plain[at] = Character.toUpperCase((char) (wide ? plain[at] - FIRST_WIDE + FIRST_NARROW : plain[at]));
        }
        return plain;
    }
}
