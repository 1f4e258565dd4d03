package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.OptionalInt;
import jp.musubi.addressee.domain.NumberVaultLedger;
import jp.musubi.addressee.domain.NumberVaultState;
import jp.musubi.addressee.domain.VaultGeneration;

/** Generations and progress in the database. */
@ApplicationScoped
class JpaNumberVaultLedger implements NumberVaultLedger {

    private final EntityManager entities;

    protected JpaNumberVaultLedger() {
        this(null);
    }

    @Inject
    JpaNumberVaultLedger(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> institutions() {
        return entities.createQuery("select s.institution from NumberVaultState s order by s.institution", String.class).getResultList();
    }

    @Override
    public NumberVaultState lock(String institution) {
        return entities.find(NumberVaultState.class, institution, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public OptionalInt oldestInUse() {
        Integer oldest = entities.createQuery("select min(s.keyGeneration) from NumberVaultState s", Integer.class).getSingleResult();
        return oldest == null ? OptionalInt.empty() : OptionalInt.of(oldest);
    }

    @Override
    public List<VaultGeneration> generations() {
        return entities.createQuery("select g from VaultGeneration g order by g.generation", VaultGeneration.class).getResultList();
    }

    @Override
    public void add(VaultGeneration generation) {
        entities.createNativeQuery("""
                insert into addressee.vault_generation (generation, check_value, first_seen_at) values (:generation, :check, :at)
                on conflict do nothing""")
                .setParameter("generation", generation.generation()).setParameter("check", generation.checkValue())
                .setParameter("at", generation.firstSeenAt()).executeUpdate();
    }
}
