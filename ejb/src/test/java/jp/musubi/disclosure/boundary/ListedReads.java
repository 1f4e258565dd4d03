package jp.musubi.disclosure.boundary;

import java.util.List;

/** A log for tests of other rooms: what was looked at goes to a list. */
public final class ListedReads extends DisclosureLog {

    private final List<ReadEntry> entries;

    public ListedReads(List<ReadEntry> entries) {
        this.entries = entries;
    }

    @Override
    public void readEach(List<ReadEntry> reads) {
        entries.addAll(reads);
    }
}
