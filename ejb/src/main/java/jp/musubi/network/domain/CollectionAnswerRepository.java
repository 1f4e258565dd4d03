package jp.musubi.network.domain;

import java.time.Instant;
import java.util.Optional;

/** Stored answers to collections. */
public interface CollectionAnswerRepository {

    Optional<CollectionAnswer> find(String requester, String messageId);

    void add(CollectionAnswer answer);

    int eraseBefore(Instant limit);
}
