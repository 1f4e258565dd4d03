package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A passkey that an authenticator has just made (Web Authentication Level 3, 5.2.1).
 *
 * @param deviceName what its owner calls the device
 * @param clientData JSON, as the browser wrote it
 * @param attestation CBOR, as the authenticator wrote it
 */
public record NewPasskey(@NotBlank @Size(max = NAME_LENGTH) @Pattern(regexp = "[^\\p{Cntrl}]*") String deviceName, @NotNull @Size(max = 32) byte[] challenge,
        @NotNull @Size(max = 4_096) byte[] clientData, @NotNull @Size(max = 16_384) byte[] attestation) {

    public static final int NAME_LENGTH = 40;

    @Override
    public String toString() {
        return "NewPasskey[masked]";
    }
}
