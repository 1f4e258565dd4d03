package jp.musubi.linkage.boundary;

import java.time.Duration;
import java.time.Instant;

/** One line of the office's list of inquiries. */
public record InquiryRow(String managementNumber, String addresseeNumber, String taskCode, String procedureCode,
        String providerInstitution, String informationCode, InquiryState state, ReasonCode reasonCode, String reasonText,
        Instant acceptedAt, Duration age, String userId) {
}
