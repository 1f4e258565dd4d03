package jp.musubi.disclosure.boundary;

import jp.musubi.kernel.security.Caller;

/** In which way a person's data left the store. */
public enum ReadKind {
    /** On a clerk's screen. */
    SHOWN,
    /** In a file or a bulk answer. */
    EXPORTED,
    /** To another institution or system. */
    HANDED_OVER,
    /** To the person, through the portal. */
    HANDED_TO_PERSON;

    /** How what a door answers reaches its caller. */
    public static ReadKind by(Caller reader) {
        return reader.kind() == Caller.Kind.STAFF ? SHOWN : HANDED_OVER;
    }
}
