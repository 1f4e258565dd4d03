package jp.musubi.identity.domain;

import jp.musubi.kernel.security.Caller;

/**
 * One line of the operator's registration file, checked.
 *
 * @param line number in the file, for messages
 * @param fingerprint SHA-256 of the certificate, 64 lower-case hexadecimal digits
 * @param kind SYSTEM or PARTY
 */
public record RegistrationRow(long line, String fingerprint, String institution, String systemId, Caller.Kind kind,
                              String name, boolean revoked) {
}
