package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An administrator's wish about an account: how it shall stand. Of a renewal and a lifting only the name and the reason are read.
 *
 * @param roles apart by blanks
 * @param employer OWN or CONTRACTOR
 */
public record ProposeStaffChange(@NotNull StaffAct act, @NotNull @Pattern(regexp = NAME) String name,
        @NotNull @Pattern(regexp = "|[0-9A-Za-z._~@-]{1,64}") String staffId,
        @NotNull @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}|]*") String displayName,
        @NotNull @Pattern(regexp = "|[0-9A-Za-z]{1,20}") String department,
        @NotNull @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") String departmentName,
        @NotNull @Pattern(regexp = "|STAFF(?: SUPERVISOR)?|ADMINISTRATOR") String roles, @NotNull @Pattern(regexp = "|OWN|CONTRACTOR") String employer,
        @NotBlank @Size(max = REASON_LENGTH) String reason) {

    public static final String NAME = "[0-9a-z._-]{1,64}";
    public static final int REASON_LENGTH = 400;
}
