package jp.musubi.identity.domain;

import jp.musubi.kernel.security.Caller;

/** What the directory keeps in memory of one registration. */
public record RegisteredSystem(Caller caller, boolean revoked) {
}
