package jp.musubi.linkage.domain;

import java.time.Instant;

/**
 * What has to be known to send an inquiry, taken along so that sending reads nothing.
 *
 * @param code 符号 of the person at this institution
 * @param expiresAt end of the lease under which it may be sent
 */
public record OutgoingInquiry(String institution, String managementNumber, String code, Question question,
        boolean nonDisclosure, Instant acceptedAt, Instant expiresAt) {

    static OutgoingInquiry of(Inquiry inquiry, String code) {
        return new OutgoingInquiry(inquiry.institution(), inquiry.managementNumber(), code, inquiry.question(),
                inquiry.nonDisclosure(), inquiry.acceptedAt(), inquiry.dueAt());
    }
}
