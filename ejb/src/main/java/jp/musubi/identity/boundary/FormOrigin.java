package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where a form of the built-in realm comes from.
 *
 * @param secret what this browser kept since the start
 * @param state what the form brought back; must be the secret's
 * @param address network address of the browser
 * @param mark {@link StaffEntry#mark} of an earlier sign-in in this browser, or empty
 */
public record FormOrigin(@NotNull @Size(max = 64) String secret, @NotNull @Size(max = 64) String state,
                         @NotNull @Size(max = 64) String address, @NotNull @Size(max = 128) String mark) {

    @Override
    public String toString() {
        return "FormOrigin[masked]";
    }
}
