package jp.musubi.identity.domain.card;

import java.time.Duration;
import java.time.Instant;
import jp.musubi.identity.boundary.CardPurpose;

/**
 * How old an answer about revocation may be.
 *
 * @param login how long an answer that was heard serves for signing in
 * @param sign the same for signing a document; zero asks each time
 * @param ocspAge how old an OCSP response may be when it is heard
 * @param listAge how old a revocation list may be
 * @param skew how far the authority's clock may be ahead of ours
 * @param nonce whether an OCSP response must repeat our nonce (RFC 9654), or its age is enough
 */
public record RevocationPolicy(Duration login, Duration sign, Duration ocspAge, Duration listAge, Duration skew, boolean nonce) {

    /** Unless set otherwise (docs/adr/0034). */
    public static final RevocationPolicy STANDARD =
            new RevocationPolicy(Duration.ofMinutes(10), Duration.ZERO, Duration.ofHours(1), Duration.ofHours(24), Duration.ofMinutes(1), true);

    /** Revocation is final; everything else grows old. */
    boolean serves(RevocationStatus known, CardPurpose purpose, Instant now) {
        Duration kept = purpose == CardPurpose.LOGIN ? login : sign;
        return known.isRevoked() || now.isBefore(known.checkedAt().plus(kept)) && !hasPassed(known.nextUpdate(), now);
    }

    /** @throws UnprovenAnswerException FROM_THE_FUTURE, STALE */
    void checkTimes(Instant thisUpdate, Instant nextUpdate, Duration age, Instant now) throws UnprovenAnswerException {
        if (thisUpdate.isAfter(now.plus(skew))) {
            throw new UnprovenAnswerException(UnprovenAnswerException.Trouble.FROM_THE_FUTURE);
        }
        if (isStale(thisUpdate, nextUpdate, age, now)) {
            throw new UnprovenAnswerException(UnprovenAnswerException.Trouble.STALE);
        }
    }

    boolean isStale(Instant thisUpdate, Instant nextUpdate, Duration age, Instant now) {
        return thisUpdate.plus(age).isBefore(now) || hasPassed(nextUpdate, now);
    }

    private static boolean hasPassed(Instant nextUpdate, Instant now) {
        return nextUpdate != null && !now.isBefore(nextUpdate);
    }
}
