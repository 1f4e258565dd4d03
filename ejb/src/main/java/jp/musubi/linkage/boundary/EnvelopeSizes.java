package jp.musubi.linkage.boundary;

/** Longest envelopes of the hub contract, in characters. */
final class EnvelopeSizes {

    /** Without content. */
    static final int PLAIN = 1_048_576;
    /** With a provider's content in it. */
    static final int CONTENT = 16_777_216;

    private EnvelopeSizes() {
    }
}
