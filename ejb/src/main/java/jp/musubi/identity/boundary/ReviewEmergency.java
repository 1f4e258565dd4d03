package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An administrator's review of an emergency role that a clerk took.
 *
 * @param remark what he made sure of, and with whom
 */
public record ReviewEmergency(@NotNull UUID id, @NotNull EmergencyFinding finding, @NotBlank @Size(max = ProposeStaffChange.REASON_LENGTH) String remark) {
}
