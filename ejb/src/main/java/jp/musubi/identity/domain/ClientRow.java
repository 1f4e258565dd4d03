package jp.musubi.identity.domain;

import java.util.Set;

/**
 * One line of the operator's file of clients, checked.
 *
 * @param line number in the file, for messages
 */
public record ClientRow(long line, String clientId, String institution, String systemId, String secret, Set<String> scopes,
        boolean revoked) {

    /** Masked: a secret stays out of logs. */
    @Override
    public String toString() {
        return "ClientRow[" + line + "]";
    }
}
