package jp.musubi.identity.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * パスキー as its owner sees it.
 *
 * @param lastUsedAt null before the first sign-in with it
 */
public record PasskeyRow(UUID id, String deviceName, Instant registeredAt, Instant lastUsedAt) implements Serializable {
}
