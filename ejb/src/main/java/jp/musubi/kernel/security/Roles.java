package jp.musubi.kernel.security;

/** Roles that open doors. One security domain knows them on every listener. */
public final class Roles {

    /** An agency system of an institution, known by its client certificate. */
    public static final String SYSTEM = "SYSTEM";
    /** A clerk of an institution. */
    public static final String STAFF = "STAFF";
    /** A clerk who also approves what other clerks propose; has the clerk's role beside it. */
    public static final String SUPERVISOR = "SUPERVISOR";
    /** Administers the accounts of an institution's staff and nothing else: no door that tells of residents opens to it. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    /**
     * A clerk who may use 情報提供ネットワークシステム: he is of the institution itself and not a contractor's (PPC guideline for
     * administrative bodies, 4-3-(3)). Nobody is registered with it; it follows from who employs him.
     */
    public static final String NETWORK_USER = "NETWORK_USER";
    /** A resident on the public portal. */
    public static final String RESIDENT = "RESIDENT";
    /** Another operator speaking the hub contract. */
    public static final String PARTY = "PARTY";
    /** The node itself: timers, jobs, start-up. */
    public static final String JOB = "JOB";

    private Roles() {
    }
}
