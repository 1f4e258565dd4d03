package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * 付番依頼. The parameters that were set; what each must be is {@link NonResidentItem}'s rule, judged inside the door so that
 * all faults of a message are told at once.
 */
public record NumberingRequest(@NotNull Map<@NotNull NonResidentItem, @NotNull String> values) {

    public NumberingRequest {
        values = Map.copyOf(values);
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "NumberingRequest[masked]";
    }
}
