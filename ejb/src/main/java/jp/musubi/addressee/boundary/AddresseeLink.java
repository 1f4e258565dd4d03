package jp.musubi.addressee.boundary;

import java.time.Instant;

/**
 * 宛名の紐付け. A system that knows a person, and the 宛名番号 by which it does.
 *
 * @param integrated 統合宛名フラグ: whether this record speaks for the person
 */
public record AddresseeLink(AddresseeNumber addresseeNumber, BusinessSystem system, boolean integrated, Instant recordedAt) {
}
