package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import jp.musubi.identity.domain.CallingSystem;
import jp.musubi.identity.domain.CallingSystemRepository;

/** Tables {@code calling_system} and {@code calling_system_revision}. Reading needs no transaction. */
@ApplicationScoped
class JpaCallingSystemRepository implements CallingSystemRepository {

    private final EntityManager entities;

    protected JpaCallingSystemRepository() {
        this(null);
    }

    @Inject
    JpaCallingSystemRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long revision() {
        return number("select revision from identity.calling_system_revision where id = 1");
    }

    @Override
    public void lockForWriting() {
        number("select revision from identity.calling_system_revision where id = 1 for update");
    }

    @Override
    public void advanceRevision() {
        entities.createNativeQuery("update identity.calling_system_revision set revision = revision + 1 where id = 1")
                .executeUpdate();
    }

    @Override
    public List<CallingSystem> all() {
        return entities.createQuery("select s from CallingSystem s", CallingSystem.class).getResultList();
    }

    @Override
    public void add(CallingSystem system) {
        entities.persist(system);
    }

    private long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
