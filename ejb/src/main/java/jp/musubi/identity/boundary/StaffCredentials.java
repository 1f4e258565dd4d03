package jp.musubi.identity.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a clerk typed to sign in.
 *
 * @param code six digits of his authenticator (RFC 6238)
 */
public record StaffCredentials(@NotNull @Size(max = 64) String name, @NotNull @Size(max = 256) String password,
                               @NotNull @Size(max = 32) String code, @NotNull @Valid FormOrigin origin) {

    /** Masked: none of it belongs in a log. */
    @Override
    public String toString() {
        return "StaffCredentials[masked]";
    }
}
