package jp.musubi.identity.domain.card;

import java.util.List;

/** The authority's keys that this node trusts. */
public interface CardAnchors {

    /** Empty where nobody configured any: then no card is taken. */
    List<CardAnchor> all();
}
