package jp.musubi.identity.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.IdentityError;

/**
 * The operator's file of staff: {@code name,institution,staffId,displayName,department,departmentName,roles,employer,status,round,
 * passwordHash,totpSecret}. The last two stand together, for staff who come from elsewhere with credentials, or not at all.
 */
public final class StaffFile {

    private static final Map<String, Pattern> COLUMNS = columns();

    private StaffFile() {
    }

    public static CheckedLines<StaffRow> parse(String text) {
        return CheckedLines.of(text, COLUMNS, IdentityError.STAFF_ROW_INVALID, StaffFile::row);
    }

    private static StaffRow row(long line, Map<String, String> values) {
        boolean brings = !values.get("passwordHash").isEmpty() && !values.get("totpSecret").isEmpty();
        return new StaffRow(line, values.get("name"), values.get("institution"), values.get("staffId"), values.get("displayName"),
                values.get("department"), values.get("departmentName"), values.get("roles"),
                StaffAccount.Employer.valueOf(values.get("employer")), values.get("status").equals("SUSPENDED"),
                Integer.parseInt(values.get("round")), brings ? values.get("passwordHash") : null, brings ? values.get("totpSecret") : null);
    }

    private static Map<String, Pattern> columns() {
        Map<String, Pattern> columns = new LinkedHashMap<>();
        columns.put("name", Pattern.compile("[0-9a-z._-]{1,64}"));
        columns.put("institution", Pattern.compile("[0-9]{16}"));
        columns.put("staffId", Pattern.compile("[0-9A-Za-z._~@-]{1,64}"));
        columns.put("displayName", Pattern.compile("[^\\p{Cntrl}|]{1,100}"));
        columns.put("department", Pattern.compile("[0-9A-Za-z]{1,20}"));
        columns.put("departmentName", Pattern.compile("[^\\p{Cntrl}]{1,100}"));
        columns.put("roles", Pattern.compile("STAFF(?: SUPERVISOR)?|ADMINISTRATOR"));
        columns.put("employer", Pattern.compile("OWN|CONTRACTOR"));
        columns.put("status", Pattern.compile("ACTIVE|SUSPENDED"));
        columns.put("round", Pattern.compile("[0-9]{1,4}"));
        columns.put("passwordHash", Pattern.compile("|\\$argon2id\\$v=19\\$m=[1-9][0-9]{1,6},t=[1-9][0-9]?,p=[1-9]\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"));
        columns.put("totpSecret", Pattern.compile("|[A-Z2-7]{32}"));
        return columns;
    }
}
