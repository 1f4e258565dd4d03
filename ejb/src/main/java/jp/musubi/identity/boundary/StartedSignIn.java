package jp.musubi.identity.boundary;

/**
 * A sign-in that has begun.
 *
 * @param authorizationUrl where to send the browser; empty when the zone has its own realm and the browser stays here
 * @param secret what only this browser may keep until it comes back; state and nonce are derived from it one way
 * @param state what the form or the provider's answer must bring back
 */
public record StartedSignIn(String authorizationUrl, String secret, String state) {

    public boolean staysHere() {
        return authorizationUrl.isEmpty();
    }
}
