package jp.musubi.selfinfo.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What one party says about the resident's period.
 *
 * @param requestId request that it answers
 * @param institution who says it; null in the network's
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PartyStatement(String requestId, String institution, List<RecordItem> records, List<ReadItem> reads,
        boolean moreReads, int withheld) {

    PartyStatement {
        records = records == null ? List.of() : List.copyOf(records);
        reads = reads == null ? List.of() : List.copyOf(reads);
    }
}
