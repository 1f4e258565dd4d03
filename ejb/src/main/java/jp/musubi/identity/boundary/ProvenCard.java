package jp.musubi.identity.boundary;

import java.time.Instant;

/**
 * A card whose holder has just proved that he has it and knows its PIN. Who he is, its link tells.
 *
 * @param validUntil when the certificate ends
 */
public record ProvenCard(CardKind kind, Instant validUntil) {
}
