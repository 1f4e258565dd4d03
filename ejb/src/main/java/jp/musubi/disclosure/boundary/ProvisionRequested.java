package jp.musubi.disclosure.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * 提供の求め. One side's record that information about a person was asked for (番号法 Article 23).
 *
 * @param subject the person's key at the institution that keeps the record, or {@link RecordFormats#NOBODY}; stored sealed and as
 *        a keyed hash only
 * @param requesterDepartment department that asked, empty where the message does not say
 * @param items codes of the items asked for, empty or null for all of the information's items; never values
 * @param receivedAt when this side took the request in
 * @param requestedAt when the requester asked
 * @param nonDisclosure 不開示: the fact of the exchange is not shown to the person (paragraph 2), judged by this side or by the
 *        requester before it
 * @param legalBasis legal entry that the request rests on; empty when there is none
 */
public record ProvisionRequested(
        @NotNull Side side,
        @NotNull @Pattern(regexp = RecordFormats.MANAGEMENT_NUMBER) String managementNumber,
        @NotNull @Size(max = 64) String subject,
        @NotNull @Pattern(regexp = RecordFormats.INSTITUTION) String requester,
        @Size(max = 20) String requesterDepartment,
        @NotNull @Pattern(regexp = RecordFormats.INSTITUTION) String provider,
        @NotNull @Pattern(regexp = RecordFormats.TASK) String task,
        @NotNull @Pattern(regexp = RecordFormats.PROCEDURE) String procedure,
        @NotNull @Pattern(regexp = RecordFormats.INFORMATION) String information,
        @Size(max = 1000) List<@NotBlank @Size(max = 64) String> items,
        @NotNull Instant receivedAt,
        @NotNull Instant requestedAt,
        boolean nonDisclosure,
        @Size(max = 400) String legalBasis) {

    public ProvisionRequested {
        items = items == null ? List.of() : List.copyOf(items);
        requesterDepartment = requesterDepartment == null ? "" : requesterDepartment;
        legalBasis = legalBasis == null ? "" : legalBasis;
    }

    /** The institution that keeps this record. */
    public String institution() {
        return side == Side.REQUESTER ? requester : provider;
    }
}
