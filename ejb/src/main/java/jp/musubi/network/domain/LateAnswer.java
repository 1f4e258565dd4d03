package jp.musubi.network.domain;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * The answer of a provider that had held an inquiry for a person to decide.
 *
 * @param requester party that asked
 * @param content JWE to the requester; only when provided
 */
public record LateAnswer(
        @NotNull @Pattern(regexp = WireFormats.MANAGEMENT_NUMBER) String managementNumber,
        @NotNull @Pattern(regexp = WireFormats.PARTY) String requester,
        @NotNull ProvisionOutcome outcome,
        @Pattern(regexp = "|" + WireFormats.REASON) String reason,
        String content,
        @NotNull Instant providedAt,
        boolean nonDisclosure) {

    @AssertTrue
    boolean isFinal() {
        return outcome != ProvisionOutcome.HELD;
    }

    @AssertTrue
    boolean isContentWithProvidedOnly() {
        return (outcome == ProvisionOutcome.PROVIDED) == (content != null);
    }

    ProvisionAnswer answer() {
        return new ProvisionAnswer(outcome, reason, content, providedAt, nonDisclosure);
    }
}
