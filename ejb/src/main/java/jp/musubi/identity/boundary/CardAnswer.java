package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a card gave for a challenge.
 *
 * @param challenge 32 bytes
 * @param certificate DER
 * @param signature PKCS#1 v1.5, or ECDSA as DER
 */
public record CardAnswer(@NotNull @Size(min = 32, max = 32) byte[] challenge, @NotNull @Size(min = 1, max = 10_000) byte[] certificate,
        @NotNull @Size(min = 1, max = 1_024) byte[] signature) {

    @Override
    public String toString() {
        return "CardAnswer[masked]";
    }
}
