package jp.musubi.ws.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/**
 * Problem details (RFC 9457) of a refusal. {@code detail} is Japanese, {@code detailEn} English.
 *
 * @param errors the fields that are not as the contract says
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "detailEn", "code", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String detailEn, String code,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field, in the spelling of the JSON contract. */
    @JsonPropertyOrder({"field", "code", "message", "messageEn"})
    public record FieldError(String field, String code, String message, String messageEn) {
    }

    static Problem of(Refusal refusal) {
        Status status = HttpStatuses.of(refusal);
        List<FieldError> errors = refusal.fields().stream()
                .map(field -> new FieldError(JsonNames.of(field.field()), field.code(), field.messageJa(), field.messageEn()))
                .toList();
        return new Problem("urn:musubi:error:" + refusal.code(), status.getReasonPhrase(), status.getStatusCode(),
                refusal.messageJa(), refusal.messageEn(), refusal.code(), errors);
    }
}
