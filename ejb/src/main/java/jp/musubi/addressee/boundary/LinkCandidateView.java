package jp.musubi.addressee.boundary;

import java.util.Map;

/**
 * A person whom a record belongs to, or may belong to.
 *
 * @param present whether the record is this person's now
 * @param side null when no other record of the person is left to compare with
 * @param manners for each item that differs how: FIRST_PART, SECOND_PART, WHOLE
 */
public record LinkCandidateView(String integratedNumber, boolean present, LinkSide side, Map<String, String> manners) {

    public LinkCandidateView {
        manners = Map.copyOf(manners);
    }
}
