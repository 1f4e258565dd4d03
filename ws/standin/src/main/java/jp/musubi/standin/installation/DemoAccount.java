package jp.musubi.standin.installation;

/**
 * Somebody who can sign in to the demo.
 *
 * @param kind STAFF or RESIDENT
 * @param roles which the sign-in tells, apart by blanks
 * @param name what to type
 * @param subject opaque id at the sign-in service
 * @param institution 機関コード of a clerk's town, else empty
 * @param department 部署コード, else empty
 * @param departmentName the department in Japanese, else empty
 * @param addresseeNumber 宛名番号 in 結市 of a resident, else empty
 */
record DemoAccount(String kind, String roles, String name, String subject, String institution, String department, String departmentName,
        String displayName, String addresseeNumber) {

    static final String STAFF = "STAFF";
    static final String SUPERVISOR = "STAFF SUPERVISOR";
    static final String ADMINISTRATOR = "ADMINISTRATOR";
    static final String RESIDENT = "RESIDENT";
    static final String HEADER = "kind,name,codeHash,sub,institution,department,departmentName,roles,displayName";

    /** The line of the accounts file. */
    String line(String codeHash) {
        return String.join(",", kind, name, codeHash, subject, institution, department, departmentName, roles, displayName);
    }
}
