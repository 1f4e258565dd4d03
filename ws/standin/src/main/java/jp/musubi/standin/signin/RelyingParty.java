package jp.musubi.standin.signin;

/**
 * Pages that may send people here.
 *
 * @param callback the only address they are sent back to
 */
record RelyingParty(String clientId, AccountKind kind, String callback) {
}
