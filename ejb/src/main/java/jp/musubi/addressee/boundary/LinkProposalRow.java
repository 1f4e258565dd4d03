package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.util.UUID;

/** A proposal that waits for another clerk's decision. */
public record LinkProposalRow(UUID id, LinkAct act, String addresseeNumber, Instant proposedAt, String proposedBy) {
}
