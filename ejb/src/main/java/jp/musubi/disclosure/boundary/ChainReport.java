package jp.musubi.disclosure.boundary;

import java.util.UUID;

/**
 * Result of proving one institution's log.
 *
 * @param checked links proved before the end or the first break
 * @param broken what is wrong first, null when the chain is intact
 * @param firstBrokenEntry the entry concerned; null when intact or when only the head is wrong
 */
public record ChainReport(String institution, long checked, Break broken, UUID firstBrokenEntry) {

    /** Ways in which a log can have been changed after the fact. */
    public enum Break {
        /** The link is there, the entry is not. */
        ENTRY_MISSING,
        /** The stored bytes no longer give the entry's hash. */
        CONTENT_CHANGED,
        /** A search column says something else than the stored bytes. */
        COLUMN_CHANGED,
        /** The link's hash does not follow from the one before. */
        LINK_CHANGED,
        /** A position of the chain is empty. */
        LINK_MISSING,
        /** The head names another position or hash than the last link. */
        HEAD_CHANGED,
        /** The entry is neither chained nor waiting for it. */
        NEVER_CHAINED
    }

    public boolean intact() {
        return broken == null;
    }
}
