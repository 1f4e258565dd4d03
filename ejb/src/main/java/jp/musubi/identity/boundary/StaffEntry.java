package jp.musubi.identity.boundary;

/**
 * A clerk whose sign-in was accepted.
 *
 * @param stay names this stay when the account is asked about, see {@link StaffStays}
 * @param mark for this browser to keep: it then has tries of its own for this account, whatever strangers do
 */
public record StaffEntry(SignedIn person, String stay, String mark) {

    @Override
    public String toString() {
        return "StaffEntry[masked]";
    }
}
