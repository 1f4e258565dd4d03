package jp.musubi.identity.domain.passkey;

/**
 * What a signature is worth.
 *
 * @param signCount as the authenticator tells it; 0 when nothing is proved
 */
public record PasskeyProof(Verdict verdict, long signCount) {

    /** CLONED: the signature is right, but its counter stood still or went back: somebody else may have the key, too (Level 3, 6.1.1). */
    public enum Verdict {
        GOOD, WRONG, CLONED
    }
}
