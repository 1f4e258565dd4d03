package jp.musubi.network.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What every party that knows the resident said.
 *
 * @param answers one for each institution that has a 符号 of the resident
 * @param networkRecords JWE to the portal of the hub's own records
 */
public record DisclosureAnswers(List<Item> answers, String networkRecords) {

    /** @param content JWE to the portal; only when answered */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String institution, Outcome outcome, String content) {
    }

    public enum Outcome {
        ANSWERED,
        /** No answer in time, or none that could be accepted. Its records are missing from this answer. */
        UNREACHABLE
    }
}
