package jp.musubi.network.domain;

import java.util.List;

/** What the hub did with each resolution, in the order of the message. */
public record ResolvedAcquisitions(List<Item> items) {

    public record Item(String acquisitionNumber, Outcome outcome) {
    }

    public enum Outcome {
        ACCEPTED,
        /** Never issued, expired or already collected and erased. */
        UNKNOWN_NUMBER,
        /** Resolved before to somebody else; the first resolution stands. */
        CONFLICT
    }
}
