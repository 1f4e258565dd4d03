package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a client sent to an endpoint of the authorization server, as HTTP carried it.
 *
 * @param authorization header; null when there was none
 * @param form body in application/x-www-form-urlencoded
 */
public record OAuthMessage(@Size(max = 2_000) String authorization, @NotNull @Size(max = 20_000) String form) {

    /** Masked: secrets stay out of logs. */
    @Override
    public String toString() {
        return "OAuthMessage[masked]";
    }
}
