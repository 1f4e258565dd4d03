package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 紐付け履歴. That a record belonged to a person by mistake.
 *
 * @param person 団体内統合宛名番号 of the person whom it did not belong to
 * @param heldFrom when it was linked
 * @param heldUntil when another clerk's approval ended it
 * @param wrongSince since which day it was wrong
 */
public record FormerLinkView(UUID id, AddresseeNumber record, IntegratedAddresseeNumber person, Instant heldFrom, Instant heldUntil,
        LocalDate wrongSince) {
}
