package jp.musubi.legalbasis.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * May this requester, for this task and procedure, have this information from this provider?
 *
 * @param on day of law (Asia/Tokyo)
 */
public record PermissionQuestion(
        @NotNull @Pattern(regexp = LegalFormats.INSTITUTION) String requester,
        @NotNull @Pattern(regexp = LegalFormats.TASK) String task,
        @NotNull @Pattern(regexp = LegalFormats.PROCEDURE) String procedure,
        @NotNull @Pattern(regexp = LegalFormats.INSTITUTION) String provider,
        @NotNull @Pattern(regexp = LegalFormats.INFORMATION) String information,
        @NotNull LocalDate on) {
}
