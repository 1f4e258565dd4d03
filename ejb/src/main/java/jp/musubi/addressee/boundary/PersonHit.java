package jp.musubi.addressee.boundary;

import java.util.UUID;

/**
 * One person who fits.
 *
 * @param person the key by which pages name the person; numbers stay out of addresses
 * @param foundBy the other name that fits, null where the present name, reading, address, birth date or number does
 */
public record PersonHit(UUID person, AddresseeSummary summary, FoundBy foundBy) {
}
