package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What came back from the provider through the browser.
 *
 * @param secret what this browser kept since the start
 * @param idToken the provider's signed word (OpenID Connect Core 1.0, section 2)
 */
public record SignInResponse(@NotNull Zone zone, @NotNull @Size(max = 64) String secret,
                             @NotNull @Size(max = 64) String state, @NotNull @Size(max = 16384) String idToken) {
}
