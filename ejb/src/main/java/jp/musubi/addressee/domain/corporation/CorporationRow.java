package jp.musubi.addressee.domain.corporation;

import jp.musubi.addressee.boundary.AddresseeNumber;

/**
 * What a business system says of one corporation or branch, its fields judged.
 *
 * @param row place in the message, from 1
 */
public record CorporationRow(int row, AddresseeNumber number, CorporationContent content, CorporationChange change) {
}
