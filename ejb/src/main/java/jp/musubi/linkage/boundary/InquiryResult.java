package jp.musubi.linkage.boundary;

import java.time.Instant;
import java.util.List;

/**
 * What an inquiry brought.
 *
 * @param addresseeNumber the 宛名番号 that was asked about
 * @param dataSets empty unless {@code state} is PROVIDED
 */
public record InquiryResult(String managementNumber, InquiryState state, ReasonCode reasonCode, String reasonText,
        Instant acceptedAt, Instant requestedAt, Instant answeredAt, String addresseeNumber, String providerInstitution,
        String informationCode, List<ProvidedDataSet> dataSets) {
}
