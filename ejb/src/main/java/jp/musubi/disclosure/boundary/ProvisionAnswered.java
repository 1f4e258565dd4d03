package jp.musubi.disclosure.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * 提供. One side's record of what came of a request recorded before.
 *
 * @param subject as in the request
 * @param reason reason code of a refusal or of missing data, else empty
 * @param answeredAt when the provider (or the network) answered
 * @param receivedAt when the network took the request in, as the requester learns it with the answer; null where nobody said, and at
 *        the provider, who took the request in himself
 */
public record ProvisionAnswered(
        @NotNull Side side,
        @NotNull @Pattern(regexp = RecordFormats.MANAGEMENT_NUMBER) String managementNumber,
        @NotNull @Size(max = 64) String subject,
        @NotNull Outcome outcome,
        @Size(max = 64) String reason,
        @NotNull Instant answeredAt,
        Instant receivedAt) {

    public ProvisionAnswered {
        reason = reason == null ? "" : reason;
    }

    /** An answer that says nothing of the network. */
    public ProvisionAnswered(Side side, String managementNumber, String subject, Outcome outcome, String reason, Instant answeredAt) {
        this(side, managementNumber, subject, outcome, reason, answeredAt, null);
    }
}
