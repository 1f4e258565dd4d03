package jp.musubi.network.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/** One answer for each collected 取得番号, in the order of the message. */
public record CollectedAcquisitions(List<Item> items) {

    /** @param code 符号, only when acquired */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String acquisitionNumber, String code, Outcome outcome) {
    }

    public enum Outcome {
        ACQUIRED,
        /** J-LIS knows nobody under what it was given. */
        NOT_FOUND,
        /** J-LIS has not answered yet: collect again later, under a new message id. */
        PENDING,
        /** Not issued to this party, expired, or already collected and erased. */
        UNKNOWN_NUMBER
    }

    /** The answer without the numbers: what may be kept for a repeat once they are erased. */
    Kept withoutNumbers() {
        return new Kept(items.stream().map(item -> new Kept.Item(item.code(), item.outcome())).toList());
    }

    /** Answers by position. */
    record Kept(List<Item> items) {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Item(String code, Outcome outcome) {
        }

        CollectedAcquisitions with(List<String> numbers) {
            List<CollectedAcquisitions.Item> items = new ArrayList<>(numbers.size());
            for (int i = 0; i < numbers.size(); i++) {
                Item kept = this.items.get(i);
                items.add(new CollectedAcquisitions.Item(numbers.get(i), kept.code(), kept.outcome()));
            }
            return new CollectedAcquisitions(items);
        }
    }
}
