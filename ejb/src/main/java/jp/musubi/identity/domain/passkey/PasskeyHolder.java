package jp.musubi.identity.domain.passkey;

/**
 * Whose a passkey is, and since when: the account with its rounds, one of which rises when it is enrolled anew, the other when it is suspended.
 *
 * @param account sign-in name
 */
public record PasskeyHolder(String institution, String account, int enrolmentRound, int stayRound) {
}
