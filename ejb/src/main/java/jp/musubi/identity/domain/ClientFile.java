package jp.musubi.identity.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.IdentityError;

/**
 * The operator's file of clients: {@code clientId,institution,systemId,secret,scopes,status}; scopes are separated by
 * blanks. Formats: 共通機能標準仕様書 2.1, クライアントID and クライアントシークレット; scopes 業務ID:APIコール名:操作種類.
 */
public final class ClientFile {

    private static final String SCOPE = "[0-9]{3}:[A-Za-z0-9/_.-]{1,150}:[A-Za-z]{1,20}";
    private static final Map<String, Pattern> COLUMNS = columns();

    private ClientFile() {
    }

    public static CheckedLines<ClientRow> parse(String text) {
        return CheckedLines.of(text, COLUMNS, IdentityError.CLIENT_ROW_INVALID, ClientFile::row);
    }

    private static ClientRow row(long line, Map<String, String> values) {
        return new ClientRow(line, values.get("clientId"), values.get("institution"), values.get("systemId"), values.get("secret"),
                new LinkedHashSet<>(Arrays.asList(values.get("scopes").split(" +"))), values.get("status").equals("REVOKED"));
    }

    private static Map<String, Pattern> columns() {
        Map<String, Pattern> columns = new LinkedHashMap<>();
        columns.put("clientId", Pattern.compile("[0-9A-Za-z]{32}"));
        columns.put("institution", Pattern.compile("[0-9]{16}"));
        columns.put("systemId", Pattern.compile("[0-9A-Za-z._-]{1,64}"));
        columns.put("secret", Pattern.compile("[\\x21-\\x7E&&[^,\"]]{32,200}"));
        columns.put("scopes", Pattern.compile(SCOPE + "(?: +" + SCOPE + "){0,9}"));
        columns.put("status", Pattern.compile("ACTIVE|REVOKED"));
        return columns;
    }
}
