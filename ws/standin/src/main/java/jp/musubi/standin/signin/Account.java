package jp.musubi.standin.signin;

import java.util.List;
import java.util.Optional;

/** A made-up person who can sign in to the demo; one line of the launcher's accounts file. */
record Account(AccountKind kind, String name, CodeHash code, String subject, String institution, String department,
               String departmentName, List<String> roles, String displayName) {

    private static final int COLUMNS = 9;

    /** {@code kind,name,codeHash,sub,institution,department,departmentName,roles,displayName}, roles apart by blanks; empty for the heading. */
    static Optional<Account> parse(String line) {
        String[] columns = line.split(",", -1);
        if (columns.length != COLUMNS || columns[0].equals("kind")) {
            return Optional.empty();
        }
        return Optional.of(new Account(AccountKind.valueOf(columns[0]), columns[1], CodeHash.parse(columns[2]), columns[3],
                columns[4], columns[5], columns[6], List.of(columns[7].split(" ")), columns[8]));
    }
}
