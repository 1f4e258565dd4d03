package jp.musubi.identity.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A document with what the card gave for it.
 *
 * @param file as it was brought before it was prepared
 * @param id as prepared
 * @param at as prepared
 * @param answer with the signature that the document gets
 */
public record SignDocument(@NotNull @Size(max = DocumentChecks.LONGEST) byte[] file, @NotNull @Pattern(regexp = "[0-9a-f]{32}") String id, @NotNull Instant at,
        @NotNull @Valid CardAnswer answer) {

    @Override
    public String toString() {
        return "SignDocument[masked]";
    }
}
