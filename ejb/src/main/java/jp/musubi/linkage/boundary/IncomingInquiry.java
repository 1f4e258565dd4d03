package jp.musubi.linkage.boundary;

import java.time.Instant;

/**
 * One inquiry that a person here decides on.
 *
 * @param legalBasis legal entry that it rested on when it arrived
 * @param state WAITING_MANUAL until the decision, then what was answered
 * @param decided null until the decision
 */
public record IncomingInquiry(IncomingInquiryRow row, String legalBasis, InquiryState state, Decided decided) {

    /**
     * Who decided, why and when.
     *
     * @param delivered whether the network has taken the answer
     */
    public record Decided(String clerk, String reason, Instant at, boolean delivered) {
    }
}
