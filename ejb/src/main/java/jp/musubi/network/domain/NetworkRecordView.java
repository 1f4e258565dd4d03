package jp.musubi.network.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The network's record of one exchange as the portal gets it.
 *
 * @param receivedAt やりとり履歴受付日時 at the hub
 * @param outcome last known outcome; absent while the exchange is open
 * @param articleTwentyOne 法第21条第2項各号の該当
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NetworkRecordView(String managementNumber, Instant receivedAt, String requester, String provider, String task,
        String procedure, String information, String outcome, String reason, Instant answeredAt, String legalBasis,
        boolean articleTwentyOne) {

    /** @param steps all steps of one exchange, oldest first */
    static NetworkRecordView of(List<NetworkRecord> steps) {
        NetworkRecord first = steps.get(0);
        NetworkRecord last = steps.get(steps.size() - 1);
        boolean open = last.event() == NetworkRecord.Event.REQUESTED;
        return new NetworkRecordView(first.managementNumber(), first.receivedAt(), first.requester(), first.provider(),
                first.task(), first.procedure(), first.information(), open ? null : last.outcome(), last.reason(),
                open ? null : last.occurredAt(), first.legalBasis(), first.articleTwentyOne());
    }
}
