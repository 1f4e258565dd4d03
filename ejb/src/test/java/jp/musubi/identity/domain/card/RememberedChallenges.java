package jp.musubi.identity.domain.card;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Challenges in memory. */
final class RememberedChallenges implements CardChallengeStore {

    private final Map<String, Given> given = new HashMap<>();

    private record Given(ChallengeBinding binding, Instant expiresAt, boolean used) {
    }

    @Override
    public void add(String challengeHash, ChallengeBinding binding, Instant issuedAt, Instant expiresAt) {
        given.put(challengeHash, new Given(binding, expiresAt, false));
    }

    @Override
    public Use use(String challengeHash, ChallengeBinding binding, Instant now) {
        Given found = given.get(challengeHash);
        if (found == null || !found.binding().equals(binding)) {
            return Use.UNKNOWN;
        }
        if (found.used() || !now.isBefore(found.expiresAt())) {
            return found.used() ? Use.USED_BEFORE : Use.EXPIRED;
        }
        given.put(challengeHash, new Given(binding, found.expiresAt(), true));
        return Use.USED_NOW;
    }

    @Override
    public void forgetOld() {
        given.clear();
    }
}
