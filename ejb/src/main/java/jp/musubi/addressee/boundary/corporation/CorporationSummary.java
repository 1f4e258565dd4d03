package jp.musubi.addressee.boundary.corporation;

import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;

/**
 * What is so of a corporation or a branch on a day.
 *
 * @param headNumber 宛名番号 of the corporation whose branch it is, null for a corporation
 * @param corporateNumber 法人番号, null where none is known; for a branch that of its corporation
 */
public record CorporationSummary(AddresseeNumber number, AddresseeNumber headNumber, CorporateNumber corporateNumber, String name, String kana,
        String address, CorporationState state) {

    /** 支店・事業所. */
    public boolean isBranch() {
        return headNumber != null;
    }

    public boolean isClosed() {
        return state == CorporationState.CLOSED;
    }
}
