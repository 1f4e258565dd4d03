package jp.musubi.disclosure.domain;

import java.util.UUID;

/** What the chain needs to know of an entry. */
public record WaitingEntry(UUID id, byte[] entryHash) {
}
