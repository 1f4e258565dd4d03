package jp.musubi.linkage.boundary;

import java.time.Instant;

/** The flag is as asked from that moment on. */
public record AutomaticAnswerSet(boolean disabled, Instant at) {
}
