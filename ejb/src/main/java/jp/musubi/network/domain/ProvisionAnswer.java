package jp.musubi.network.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * A provider's answer.
 *
 * @param content JWE to the requester; only when provided. The hub passes it on and keeps no copy
 * @param providedAt when the provider answered for good
 * @param nonDisclosure 不開示, judged by the provider
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProvisionAnswer(
        @NotNull ProvisionOutcome outcome,
        @Pattern(regexp = "|" + WireFormats.REASON) String reason,
        String content,
        Instant providedAt,
        boolean nonDisclosure) {

    @AssertTrue
    boolean isContentWithProvidedOnly() {
        return (outcome == ProvisionOutcome.PROVIDED) == (content != null);
    }
}
