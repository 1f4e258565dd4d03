package jp.musubi.linkage.boundary;

import java.time.Instant;

/**
 * 情報提供等記録 as the institution exports it (番号法 23条).
 *
 * @param side REQUESTER or PROVIDER: in which part this institution took part
 * @param addresseeNumber a 宛名番号 of the person here, or empty when there is none any more, or when nobody here was meant
 * @param outcome null while unanswered
 * @param nonDisclosure whether the fact is withheld from the person
 */
public record ExportedRecord(String managementNumber, String side, String addresseeNumber, String requester,
        String requesterDepartment, String provider, String task, String procedure, String information,
        Instant receivedAt, Instant requestedAt, Instant answeredAt, String outcome, String reason,
        boolean nonDisclosure, String legalBasis) {
}
