package jp.musubi.addressee.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who holds or held which number of one kind, as far as one message is concerned; grows while its rows are applied. */
final class HeldNumbers {

    private final Map<Fingerprint, UUID> holders = new HashMap<>();
    private final Map<UUID, SealedNumber> current = new HashMap<>();

    void add(SealedNumber number) {
        holders.put(number.fingerprint(), number.personId());
        current.merge(number.personId(), number, (one, other) -> one.succeeds(other) ? one : other);
    }

    Optional<UUID> holder(Fingerprint fingerprint) {
        return Optional.ofNullable(holders.get(fingerprint));
    }

    Optional<SealedNumber> currentOf(UUID personId) {
        return Optional.ofNullable(current.get(personId));
    }
}
