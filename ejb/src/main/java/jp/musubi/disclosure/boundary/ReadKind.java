package jp.musubi.disclosure.boundary;

/** In which way a person's data left the store. */
public enum ReadKind {
    /** On a clerk's screen. */
    SHOWN,
    /** In a file or a bulk answer. */
    EXPORTED,
    /** To another institution or system. */
    HANDED_OVER,
    /** To the person, through the portal. */
    HANDED_TO_PERSON
}
