package jp.musubi.linkage.domain;

import java.util.List;

/** The wire to the hub. Every call may fail with PARTY_UNREACHABLE (nothing is known of its effect) or PARTY_REFUSED. */
public interface HubGateway {

    HubAnswer inquire(OutgoingInquiry inquiry);

    /** Hands in the answer to an inquiry that was held. */
    void answerLate(LateAnswer answer);

    /** Fresh 取得番号; the same message id brings the same numbers. */
    List<String> issueAcquisitionNumbers(String institution, String messageId, int count);

    /** The 符号 behind the numbers; the same message id brings the same answer. */
    List<CollectedCode> collectCodes(String institution, String messageId, List<String> numbers);

    /** @param code 符号, or null unless acquired */
    record CollectedCode(String acquisitionNumber, String code, Outcome outcome) {
    }

    enum Outcome {
        ACQUIRED, NOT_FOUND, PENDING, UNKNOWN_NUMBER
    }
}
