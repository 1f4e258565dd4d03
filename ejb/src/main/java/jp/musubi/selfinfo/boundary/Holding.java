package jp.musubi.selfinfo.boundary;

/**
 * Whether one of the three parties holds a record of the exchange.
 *
 * @param name the party's name; empty for the network
 */
public record Holding(Role role, String party, String name, State state) {

    public enum Role {
        REQUESTER, PROVIDER, NETWORK
    }

    public enum State {
        HOLDS,
        /** Took no part: the exchange did not come so far. */
        NOT_INVOLVED,
        /** Could not be asked, or its answer could not be accepted. */
        UNREACHABLE,
        /** Keeps records of this period back as 不開示; this one may be among them. */
        MAY_BE_WITHHELD,
        MISSING
    }
}
