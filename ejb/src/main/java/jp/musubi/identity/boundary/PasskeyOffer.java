package jp.musubi.identity.boundary;

import java.util.List;

/**
 * What a page takes to the browser's authenticator for a new passkey (Web Authentication Level 3, 5.4).
 *
 * @param userHandle 32 random bytes of the account
 * @param name sign-in name, which the authenticator shows when it offers the passkey
 * @param known credential ids of the account, base64url: an authenticator that has one makes no second
 * @param algorithms that are taken, the preferred one first (COSE numbers, RFC 9053)
 */
public record PasskeyOffer(PasskeyDemand demand, byte[] userHandle, String name, List<String> known, List<Integer> algorithms) {

    @Override
    public String toString() {
        return "PasskeyOffer[masked]";
    }
}
