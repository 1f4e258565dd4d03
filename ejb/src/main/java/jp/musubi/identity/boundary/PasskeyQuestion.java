package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The page that asks for a passkey.
 *
 * @param origin of the page, as browsers write it
 * @param sessionSecret what this browser keeps and nobody else knows: the secret of a sign-in that has begun, or the session's id
 */
public record PasskeyQuestion(@NotNull @Size(max = 200) @Pattern(regexp = "https://[A-Za-z0-9.:\\[\\]-]+") String origin,
        @NotNull @Size(min = 16, max = 128) String sessionSecret) {

    @Override
    public String toString() {
        return "PasskeyQuestion[" + origin + "]";
    }
}
