package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an authenticator answers to a sign-in's challenge (Web Authentication Level 3, 5.2.2).
 *
 * @param credentialId as the browser named it
 * @param clientData JSON, as the browser wrote it
 * @param userHandle empty when the authenticator told none
 */
public record PasskeyAssertion(@NotNull @Size(max = 32) byte[] challenge, @NotNull @Size(max = 1_023) byte[] credentialId,
        @NotNull @Size(max = 4_096) byte[] clientData, @NotNull @Size(max = 4_096) byte[] authenticatorData,
        @NotNull @Size(max = 1_024) byte[] signature, @NotNull @Size(max = 64) byte[] userHandle) {

    @Override
    public String toString() {
        return "PasskeyAssertion[masked]";
    }
}
