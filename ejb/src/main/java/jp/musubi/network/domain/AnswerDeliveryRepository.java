package jp.musubi.network.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Late answers under way. */
public interface AnswerDeliveryRepository {

    Optional<AnswerDelivery> find(UUID exchange);

    void add(AnswerDelivery delivery);

    void remove(UUID exchange);

    /** Locks what it finds and skips what another node has locked. */
    List<AnswerDelivery> takeDue(Instant now, int max);
}
