package jp.musubi.linkage.boundary;

import java.time.Duration;
import java.time.Instant;

/**
 * An inquiry of another institution that a person here must decide on.
 *
 * @param addresseeNumber a 宛名番号 of the person here, or empty when there is none any more
 * @param version to hand back with the decision, so that two clerks cannot both decide
 */
public record IncomingInquiryRow(String managementNumber, String requesterInstitution, String taskCode,
        String procedureCode, String informationCode, String addresseeNumber, ReasonCode reasonCode, String reasonText,
        Instant receivedAt, Duration age, int version) {
}
