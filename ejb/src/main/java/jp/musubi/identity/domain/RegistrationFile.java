package jp.musubi.identity.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.security.Caller;

/** The operator's file of registrations: {@code fingerprint,institution,systemId,kind,name,status}. Good lines count, bad ones are told. */
public final class RegistrationFile {

    /** Largest file that is read, in bytes. */
    public static final long LIMIT = 16 * 1024 * 1024;

    private static final Map<String, Pattern> COLUMNS = columns();

    private RegistrationFile() {
    }

    public static CheckedLines<RegistrationRow> parse(String text) {
        return CheckedLines.of(text, COLUMNS, IdentityError.REGISTRATION_ROW_INVALID, RegistrationFile::row);
    }

    private static RegistrationRow row(long line, Map<String, String> values) {
        return new RegistrationRow(line, values.get("fingerprint").replace(":", "").toLowerCase(Locale.ROOT),
                values.get("institution"), values.get("systemId"), Caller.Kind.valueOf(values.get("kind")), values.get("name"),
                values.get("status").equals("REVOKED"));
    }

    private static Map<String, Pattern> columns() {
        Map<String, Pattern> columns = new LinkedHashMap<>();
        columns.put("fingerprint", Pattern.compile(":*(?:[0-9a-fA-F]:*){64}"));
        columns.put("institution", Pattern.compile("[0-9]{16}"));
        columns.put("systemId", Pattern.compile("[0-9A-Za-z._-]{1,64}"));
        columns.put("kind", Pattern.compile("SYSTEM|PARTY"));
        columns.put("name", Pattern.compile("[^\\p{Cntrl}]{1,100}"));
        columns.put("status", Pattern.compile("ACTIVE|REVOKED"));
        return columns;
    }
}
