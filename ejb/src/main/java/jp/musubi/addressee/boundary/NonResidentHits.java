package jp.musubi.addressee.boundary;

import java.util.List;

/**
 * 候補者. Whom a query fits.
 *
 * @param more whether it fits more than are named
 */
public record NonResidentHits(List<NonResidentView> views, boolean more) {

    public NonResidentHits {
        views = List.copyOf(views);
    }
}
