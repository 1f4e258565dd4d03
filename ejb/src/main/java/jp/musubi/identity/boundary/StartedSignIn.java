package jp.musubi.identity.boundary;

/**
 * A sign-in on its way to the provider.
 *
 * @param authorizationUrl where to send the browser
 * @param secret what only this browser may keep until it comes back; state and nonce are derived from it one way
 */
public record StartedSignIn(String authorizationUrl, String secret) {
}
