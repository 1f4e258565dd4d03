package jp.musubi.network.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What the requester learns of its inquiry, at once or later.
 *
 * @param decision what the hub decided by its legal table
 * @param content JWE to the requester, passed through
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InquiryAnswer(String managementNumber, String provider, Outcome outcome, String reason, String content,
        Instant providedAt, Decision decision) {

    public enum Outcome {
        PROVIDED, NO_DATA, HELD, REFUSED, REFUSED_BY_NETWORK
    }

    /**
     * 提供の可否.
     *
     * @param legalBasis entry of the table, empty when there is none
     * @param version version of the table
     */
    public record Decision(boolean allowed, String legalBasis, String version, Instant decidedAt) {
    }
}
