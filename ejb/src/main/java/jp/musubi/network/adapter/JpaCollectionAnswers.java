package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import jp.musubi.network.domain.CollectionAnswer;
import jp.musubi.network.domain.CollectionAnswerRepository;

/** Stored answers to collections in the hub's database. */
@ApplicationScoped
class JpaCollectionAnswers implements CollectionAnswerRepository {

    private final EntityManager entities;

    protected JpaCollectionAnswers() {
        this(null);
    }

    @Inject
    JpaCollectionAnswers(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<CollectionAnswer> find(String requester, String messageId) {
        return entities.createQuery("""
                select a from NetworkCollectionAnswer a where a.requester = :requester and a.messageId = :message""",
                CollectionAnswer.class)
                .setParameter("requester", requester).setParameter("message", messageId)
                .getResultList().stream().findFirst();
    }

    @Override
    public void add(CollectionAnswer answer) {
        entities.persist(answer);
        entities.flush();
    }

    @Override
    public int eraseBefore(Instant limit) {
        return entities.createQuery("delete from NetworkCollectionAnswer a where a.collectedAt < :limit")
                .setParameter("limit", limit).executeUpdate();
    }
}
