package jp.musubi.disclosure.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.disclosure.boundary.ChainReport;
import jp.musubi.disclosure.boundary.ChainReport.Break;

/**
 * Walks one institution's chain from its start and names the first thing that does not fit. What was cut off the end
 * together with its head cannot be seen from inside; that takes a time stamp kept elsewhere.
 */
public final class ChainProof {

    private static final int PAGE = 2_000;

    private final ChainRepository chains;
    private final String institution;
    private ChainHead head;
    private long position;
    private byte[] hash;
    private Break broken;
    private UUID brokenEntry;

    public ChainProof(ChainRepository chains, String institution) {
        this.chains = chains;
        this.institution = institution;
        this.hash = Hashes.genesis(institution);
    }

    public ChainReport run() {
        head = chains.head(institution).orElseGet(() -> ChainHead.empty(institution));
        List<ChainLink> page = chains.links(institution, 0, PAGE);
        while (!page.isEmpty() && broken == null) {
            check(page);
            chains.forget();
            page = chains.links(institution, position, PAGE);
        }
        checkEnd();
        return new ChainReport(institution, position, broken, brokenEntry);
    }

    private void check(List<ChainLink> page) {
        Map<UUID, Entry> entries = chains.entries(institution, page.stream().map(ChainLink::entryId).toList());
        for (ChainLink link : page) {
            Break found = check(link, entries.get(link.entryId()));
            if (found != null) {
                broken = found;
                brokenEntry = link.entryId();
                return;
            }
            position = link.position();
            hash = link.linkHash();
        }
    }

    private Break check(ChainLink link, Entry entry) {
        if (link.position() != position + 1) {
            return Break.LINK_MISSING;
        }
        if (!link.follows(hash)) {
            return Break.LINK_CHANGED;
        }
        if (entry == null) {
            return Break.ENTRY_MISSING;
        }
        if (!link.holds(entry) || !entry.bytesGiveHash()) {
            return Break.CONTENT_CHANGED;
        }
        if (!entry.columnsFollowBytes()) {
            return Break.COLUMN_CHANGED;
        }
        return link.position() == head.position() && !head.isAt(link.position(), link.linkHash()) ? Break.HEAD_CHANGED : null;
    }

    /** The head was read first: links that came since are no contradiction, a head beyond the last link is. */
    private void checkEnd() {
        if (broken == null && head.position() > position) {
            broken = Break.HEAD_CHANGED;
        }
        if (broken == null) {
            chains.firstNeverChained(institution).ifPresent(entry -> {
                broken = Break.NEVER_CHAINED;
                brokenEntry = entry;
            });
        }
    }
}
