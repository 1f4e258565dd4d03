package jp.musubi.addressee.domain;

import java.util.List;

/** Writes down a doubt about what is refused as a whole: the refusal undoes all else. */
public interface DoubtsAside {

    /** In a transaction of its own. The caller holds the institution's numbering row, so nobody else notes the same meanwhile. */
    void keep(LinkDoubt doubt, List<LinkCandidate> candidates);
}
