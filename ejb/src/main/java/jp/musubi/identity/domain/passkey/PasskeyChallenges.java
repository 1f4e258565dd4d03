package jp.musubi.identity.domain.passkey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** Gives challenges out. One is used up by the first answer for it, whatever that is worth. */
public class PasskeyChallenges {

    /** From the challenge to the answer: finding the device, its PIN or a finger. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<PasskeyChallengeStore.Use, IdentityError> REFUSED = Map.of(PasskeyChallengeStore.Use.USED_BEFORE, IdentityError.PASSKEY_CHALLENGE_USED,
            PasskeyChallengeStore.Use.EXPIRED, IdentityError.PASSKEY_CHALLENGE_EXPIRED, PasskeyChallengeStore.Use.UNKNOWN, IdentityError.PASSKEY_CHALLENGE_UNKNOWN);

    private final PasskeyChallengeStore store;
    private final Clock clock;

    public PasskeyChallenges(PasskeyChallengeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** 32 random bytes, good for one answer within two minutes. */
    public byte[] issue(PasskeyBinding binding) {
        byte[] challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        Instant now = clock.instant();
        store.add(PasskeyBinding.hash(challenge), binding, now, now.plus(LIFE));
        return challenge;
    }

    /** @throws BusinessException PASSKEY_CHALLENGE_UNKNOWN, PASSKEY_CHALLENGE_USED, PASSKEY_CHALLENGE_EXPIRED */
    public void use(byte[] challenge, PasskeyBinding binding) {
        IdentityError refused = REFUSED.get(store.use(PasskeyBinding.hash(challenge), binding, clock.instant()));
        if (refused != null) {
            throw new BusinessException(refused);
        }
    }
}
