package jp.musubi.linkage.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.musubi.disclosure.boundary.DisclosureAnswer;
import jp.musubi.disclosure.boundary.ProvisionRecordView;
import jp.musubi.disclosure.boundary.ReadView;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.json.Json;

/**
 * What this institution tells one person through the portal ({@code docs/hub-contract.md}, 6): no subject, no clerk.
 *
 * @param requestId that of the portal's request, so that an old answer cannot pass for a new one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonDisclosure(String requestId, String institution, List<Record> records, List<Read> reads,
        boolean moreReads, int withheld) {

    private static final String TYPE = "musubi-disclosure+jws";

    /** 情報提供等記録. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Record(String institution, String side, String managementNumber, String outcome, String reason,
            Instant receivedAt, Instant requestedAt, Instant answeredAt, String requester, String requesterDepartment,
            String provider, String task, String procedure, String information, List<String> items,
            boolean articleTwentyOne, String legalBasis) {

        static Record of(ProvisionRecordView view) {
            return new Record(view.institution(), view.side().name(), view.managementNumber(),
                    view.outcome() == null ? null : view.outcome().name(), view.reason(), view.receivedAt(),
                    view.requestedAt(), view.answeredAt(), view.requester(), view.requesterDepartment(), view.provider(),
                    view.task(), view.procedure(), view.information(), view.items(), view.articleTwentyOne(),
                    view.legalBasis());
        }
    }

    /** A look at the person's data. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Read(String institution, Instant readAt, String kind, String reader, String department, String task,
            String ground, List<String> items, String correlation) {

        static Read of(ReadView view) {
            return new Read(view.institution(), view.readAt(), view.kind().name(), view.reader(), view.department(),
                    view.task(), view.ground(), view.items(), view.correlation());
        }
    }

    public static PersonDisclosure of(String requestId, String institution, DisclosureAnswer answer) {
        return new PersonDisclosure(requestId, institution, answer.records().stream().map(Record::of).toList(),
                answer.reads().stream().map(Read::of).toList(), answer.moreReads(), answer.withheld());
    }

    /** Signed by the institution, then encrypted to the portal. */
    public Map<String, Object> wrap(Envelopes envelopes, String portal) {
        return Map.of("content", envelopes.encrypt(portal, envelopes.sign(institution, TYPE, Json.toObject(this))));
    }
}
