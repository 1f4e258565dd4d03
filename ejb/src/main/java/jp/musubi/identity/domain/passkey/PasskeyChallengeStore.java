package jp.musubi.identity.domain.passkey;

import java.time.Instant;

/** Challenges for passkeys that were given out, where every node sees them. Each method is a transaction of its own. */
public interface PasskeyChallengeStore {

    /** @param challengeHash SHA-256 in hexadecimal */
    void add(String challengeHash, PasskeyBinding binding, Instant issuedAt, Instant expiresAt);

    /** Uses it up, once, for that binding alone; what another binding brings stays unused. */
    Use use(String challengeHash, PasskeyBinding binding, Instant now);

    /** Drops what is long over. */
    void forgetOld();

    /** How it went. */
    enum Use {
        USED_NOW, USED_BEFORE, EXPIRED, UNKNOWN
    }
}
