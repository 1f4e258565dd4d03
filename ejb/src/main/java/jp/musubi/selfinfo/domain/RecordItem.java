package jp.musubi.selfinfo.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * 情報提供等記録 of one party about one exchange, as it came over the wire.
 *
 * @param side REQUESTER or PROVIDER; null in the network's records
 * @param outcome last known outcome; null while open
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordItem(String institution, String side, String managementNumber, String outcome, String reason, Instant receivedAt,
        Instant requestedAt, Instant answeredAt, String requester, String requesterDepartment, String provider, String task,
        String procedure, String information, List<String> items, boolean articleTwentyOne, String legalBasis) {

    RecordItem {
        items = items == null ? List.of() : List.copyOf(items);
        reason = Objects.requireNonNullElse(reason, "");
        requesterDepartment = Objects.requireNonNullElse(requesterDepartment, "");
        legalBasis = Objects.requireNonNullElse(legalBasis, "");
    }

    boolean isOfRequester() {
        return "REQUESTER".equals(side);
    }

    /** A party speaks for its own side only. */
    boolean isToldBy(String party) {
        return party.equals(isOfRequester() ? requester : provider) && party.equals(institution);
    }
}
