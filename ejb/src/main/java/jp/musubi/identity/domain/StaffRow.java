package jp.musubi.identity.domain;

/**
 * One line of the operator's file of staff, checked.
 *
 * @param line number in the file, for messages
 * @param round of the enrolment; a higher one voids password and authenticator
 * @param passwordHash PHC string that the account begins with, null for an enrolment by one-time code
 * @param totpSecret in Base32, comes with the hash
 */
public record StaffRow(long line, String name, String institution, String staffId, String displayName, String department,
        String departmentName, String roles, StaffAccount.Employer employer, boolean suspended, int round, String passwordHash,
        String totpSecret) {

    /** Whether the account begins with credentials from elsewhere. */
    boolean brings() {
        return passwordHash != null;
    }

    byte[] totp() {
        return StaffSecrets.fromBase32(totpSecret);
    }

    /** Masked: hash and secret stay out of logs. */
    @Override
    public String toString() {
        return "StaffRow[" + line + "]";
    }
}
