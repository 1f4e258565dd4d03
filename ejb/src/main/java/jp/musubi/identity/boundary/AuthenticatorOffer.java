package jp.musubi.identity.boundary;

/**
 * What an authenticator application needs.
 *
 * @param secret in Base32, in groups of four
 * @param uri the same as {@code otpauth:} address
 */
public record AuthenticatorOffer(String secret, String uri) {

    @Override
    public String toString() {
        return "AuthenticatorOffer[masked]";
    }
}
