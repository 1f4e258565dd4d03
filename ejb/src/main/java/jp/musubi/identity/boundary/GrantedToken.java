package jp.musubi.identity.boundary;

/**
 * アクセストークン, as it is given to the client; never stored.
 *
 * @param expiresIn seconds
 * @param scope separated by blanks
 */
public record GrantedToken(String accessToken, long expiresIn, String scope) {

    /** Masked: a token stays out of logs. */
    @Override
    public String toString() {
        return "GrantedToken[masked]";
    }
}
