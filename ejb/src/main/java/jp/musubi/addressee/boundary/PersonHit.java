package jp.musubi.addressee.boundary;

import java.util.UUID;

/**
 * One person who fits.
 *
 * @param person the key by which pages name the person; numbers stay out of addresses
 */
public record PersonHit(UUID person, AddresseeSummary summary) {
}
