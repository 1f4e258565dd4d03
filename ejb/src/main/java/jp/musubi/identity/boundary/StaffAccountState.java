package jp.musubi.identity.boundary;

import java.time.Instant;

/**
 * 職員アカウント as administrators see it: nothing of residents, no secret.
 *
 * @param roles apart by blanks
 * @param employer OWN or CONTRACTOR
 * @param enrolled whether its owner has a password and an authenticator
 * @param administered whether the screens have taken it over from the operator's file
 * @param lastSignIn null when there was none
 */
public record StaffAccountState(String name, String staffId, String displayName, String department, String departmentName, String roles,
        String employer, boolean enrolled, boolean suspended, boolean administered, Instant lastSignIn) {
}
