package jp.musubi.addressee.boundary.corporation;

import java.util.UUID;

/**
 * A corporation or branch that fits.
 *
 * @param id the key by which pages name it
 * @param head name of the corporation whose branch it is, null for a corporation
 * @param formerly the former name under which it was found, null where what is so today fits
 */
public record CorporationHit(UUID id, CorporationSummary summary, String head, String formerly) {
}
