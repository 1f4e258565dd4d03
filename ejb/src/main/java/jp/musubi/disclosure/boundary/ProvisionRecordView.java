package jp.musubi.disclosure.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 情報提供等記録. What やりとり履歴 shows of one exchange (fields of the portal's manual of 2018), in codes; the caller
 * resolves names.
 *
 * @param entry id of the request's entry, also the cursor of an export
 * @param institution institution that keeps this record
 * @param outcome last known outcome; null while the request is open
 * @param reason reason code, empty when there is none
 * @param receivedAt やりとり履歴受付日時: when the provider, and for the requester the network, took the request in; null at a requester
 *        whose request the network has not taken in, as far as the requester knows
 * @param requestedAt 照会日時
 * @param answeredAt 提供日時; null while open
 * @param articleTwentyOne 法第21条第2項: the network did not pass the request on
 * @param nonDisclosure 不開示; such a record reaches the institution's own staff and systems only
 * @param subject the person's key; only in an export to the institution's own systems, else empty; there too when the request was about
 *        {@link RecordFormats#NOBODY}
 */
public record ProvisionRecordView(
        UUID entry,
        String institution,
        Side side,
        String managementNumber,
        Outcome outcome,
        String reason,
        Instant receivedAt,
        Instant requestedAt,
        String requester,
        String requesterDepartment,
        Instant answeredAt,
        String provider,
        String task,
        String procedure,
        String information,
        List<String> items,
        boolean articleTwentyOne,
        boolean nonDisclosure,
        String legalBasis,
        String subject) {

    public ProvisionRecordView {
        items = List.copyOf(items);
    }
}
