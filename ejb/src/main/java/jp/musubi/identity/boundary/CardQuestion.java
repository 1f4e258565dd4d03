package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The page that asks for a card, and what for.
 *
 * @param origin of the page
 * @param sessionSecret what the browser's session keeps and nobody else knows
 * @param documentHash SHA-256 of the document that is shown, in hexadecimal; empty when nobody signs one
 */
public record CardQuestion(@NotNull @Size(max = 200) @Pattern(regexp = "https://[A-Za-z0-9.:\\[\\]-]+") String origin,
        @NotNull @Size(min = 32, max = 128) String sessionSecret, @NotNull @Pattern(regexp = "|[0-9a-f]{64}") String documentHash) {

    @Override
    public String toString() {
        return "CardQuestion[" + origin + "]";
    }
}
