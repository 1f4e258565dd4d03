package jp.musubi.disclosure.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Gives waiting entries their place: hash n = SHA-256(hash n-1, entry hash), one sequencer at a time per institution. */
public final class Chain {

    /** Entries chained in one transaction. */
    public static final int CHUNK = 1_000;

    private final ChainRepository chains;
    private final Clock clock;

    public Chain(ChainRepository chains, Clock clock) {
        this.chains = chains;
        this.clock = clock;
    }

    /** @return number of entries chained; less than {@link #CHUNK} means that nothing waits any more */
    public int next(String institution) {
        ChainHead head = chains.lockHead(institution);
        Instant now = clock.instant();
        List<ChainLink> links = chains.waiting(institution, CHUNK).stream().map(entry -> head.append(entry, now)).toList();
        chains.store(links);
        return links.size();
    }
}
