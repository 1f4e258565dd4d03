package jp.musubi.network.boundary;

/** Longest envelopes that the hub takes, in characters; an envelope is ASCII. */
public final class EnvelopeSizes {

    /** Messages without content. */
    public static final int MESSAGE = 1 << 20;
    /** Messages with encrypted content. */
    public static final int CONTENT = 1 << 24;

    private EnvelopeSizes() {
    }
}
