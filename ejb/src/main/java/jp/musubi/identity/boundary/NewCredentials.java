package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a clerk chose.
 *
 * @param repeated the password once more
 * @param code six digits, to show that the authenticator has the secret
 */
public record NewCredentials(@NotNull @Size(max = 256) String password, @NotNull @Size(max = 256) String repeated,
                             @NotNull @Size(max = 32) String code) {

    @Override
    public String toString() {
        return "NewCredentials[masked]";
    }
}
