package jp.musubi.identity.boundary;

/**
 * What a page takes to the browser's authenticator for a sign-in (Web Authentication Level 3, 5.5).
 *
 * @param challenge 32 random bytes
 * @param relyingParty its id
 */
public record PasskeyDemand(byte[] challenge, String relyingParty) {

    @Override
    public String toString() {
        return "PasskeyDemand[masked]";
    }
}
