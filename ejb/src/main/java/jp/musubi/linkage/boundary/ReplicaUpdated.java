package jp.musubi.linkage.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of the record.
 *
 * @param code code of the refusal, or null
 * @param message what to do about the refusal, in Japanese, or null
 * @param messageEn the same in English; null also in an answer that was stored before there was one
 */
public record ReplicaUpdated(ReplicaOutcome outcome, String code, String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) String messageEn) {
}
