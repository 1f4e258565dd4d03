package jp.musubi.identity.boundary;

import java.util.Set;
import jp.musubi.kernel.security.Caller;

/**
 * A person whose sign-in was accepted.
 *
 * @param displayName for the page's head; empty for residents, whose name the provider does not tell
 * @param departmentName likewise
 */
public record SignedIn(Caller caller, Set<String> roles, String displayName, String departmentName) {
}
