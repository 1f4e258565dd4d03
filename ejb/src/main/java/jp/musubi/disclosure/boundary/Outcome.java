package jp.musubi.disclosure.boundary;

/** How an inquiry stands at one side. {@link #HELD} may be followed by another outcome; the rest are final. */
public enum Outcome {
    PROVIDED,
    NO_DATA,
    HELD,
    REFUSED,
    REFUSED_BY_NETWORK,
    NOT_POSSIBLE,
    WITHDRAWN,
    SYSTEM_ERROR
}
