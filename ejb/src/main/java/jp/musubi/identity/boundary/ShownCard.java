package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A 利用者証明用 certificate by which a browser has authenticated itself in the TLS handshake (RFC 8446 4.4.2, RFC 5246 7.4.8): that it
 * has the key was proved there.
 *
 * @param secret what this browser kept since the start of the sign-in
 * @param state what the form brought back; must be the secret's
 * @param certificate DER
 */
public record ShownCard(@NotNull @Size(max = 64) String secret, @NotNull @Size(max = 64) String state,
        @NotNull @Size(min = 1, max = 10_000) byte[] certificate) {

    @Override
    public String toString() {
        return "ShownCard[masked]";
    }
}
