package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jp.musubi.addressee.domain.Numbering;
import jp.musubi.addressee.domain.NumberingRepository;

/** Numbering rows in the database. */
@ApplicationScoped
class JpaNumberingRepository implements NumberingRepository {

    private final EntityManager entities;

    protected JpaNumberingRepository() {
        this(null);
    }

    @Inject
    JpaNumberingRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Numbering lock(String institution) {
        Numbering known = entities.find(Numbering.class, institution, LockModeType.PESSIMISTIC_WRITE);
        return known != null ? known : createAndLock(institution);
    }

    /** Two first registrations at once: one inserts, the other waits and finds the row. */
    private Numbering createAndLock(String institution) {
        entities.createNativeQuery("""
                insert into addressee.numbering (institution, next_serial) values (:institution, 1) on conflict do nothing""")
                .setParameter("institution", institution).executeUpdate();
        entities.createNativeQuery("""
                insert into addressee.number_vault (institution, key_generation, resealed) values (:institution, 0, 0) on conflict do nothing""")
                .setParameter("institution", institution).executeUpdate();
        return entities.find(Numbering.class, institution, LockModeType.PESSIMISTIC_WRITE);
    }
}
