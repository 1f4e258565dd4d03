package jp.musubi.addressee.domain;

import java.util.List;

/** Writes down a doubt about what is refused as a whole: the refusal undoes all else. */
public interface DoubtsAside {

    /** In a transaction of its own, after the refused one has ended; nothing when the same is known by then. */
    void keep(LinkDoubt doubt, List<LinkCandidate> candidates);
}
