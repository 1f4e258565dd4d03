package jp.musubi.linkage.domain;

import java.time.Instant;

/** Whose exchanges of which time are asked about. */
public record LinkUse(String institution, String subject, String addresseeNumber, Instant from, Instant until) {
}
