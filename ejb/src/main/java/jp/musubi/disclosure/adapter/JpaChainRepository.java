package jp.musubi.disclosure.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.disclosure.domain.ChainHead;
import jp.musubi.disclosure.domain.ChainLink;
import jp.musubi.disclosure.domain.ChainRepository;
import jp.musubi.disclosure.domain.Entry;
import jp.musubi.disclosure.domain.WaitingEntry;

/** The chains in the platform's database. */
@ApplicationScoped
class JpaChainRepository implements ChainRepository {

    private final EntityManager entities;

    protected JpaChainRepository() {
        this(null);
    }

    @Inject
    JpaChainRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> waitingInstitutions() {
        return entities.createQuery("select distinct p.institution from PendingEntry p order by p.institution", String.class)
                .getResultList();
    }

    @Override
    public ChainHead lockHead(String institution) {
        ChainHead empty = ChainHead.empty(institution);
        entities.createNativeQuery("""
                insert into disclosure.chain_head (institution, position, link_hash)
                values (:institution, :position, :hash) on conflict do nothing""")
                .setParameter("institution", institution).setParameter("position", empty.position())
                .setParameter("hash", empty.linkHash()).executeUpdate();
        return entities.find(ChainHead.class, institution, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<ChainHead> head(String institution) {
        return Optional.ofNullable(entities.find(ChainHead.class, institution));
    }

    @Override
    public List<WaitingEntry> waiting(String institution, int max) {
        return entities.createQuery("""
                select new jp.musubi.disclosure.domain.WaitingEntry(e.id, e.entryHash) from PendingEntry p, Entry e
                where p.institution = :institution and e.id = p.entryId order by p.entryId""", WaitingEntry.class)
                .setParameter("institution", institution).setMaxResults(max).getResultList();
    }

    @Override
    public void store(List<ChainLink> links) {
        if (links.isEmpty()) {
            return;
        }
        links.forEach(entities::persist);
        entities.flush();
        entities.createQuery("delete from PendingEntry p where p.entryId in :ids")
                .setParameter("ids", links.stream().map(ChainLink::entryId).toList()).executeUpdate();
    }

    @Override
    public List<ChainLink> links(String institution, long after, int max) {
        return entities.createQuery("select l from ChainLink l where l.institution = :institution and l.position > :after "
                + "order by l.position", ChainLink.class)
                .setParameter("institution", institution).setParameter("after", after).setMaxResults(max).getResultList();
    }

    @Override
    public Map<UUID, Entry> entries(String institution, Collection<UUID> ids) {
        return entities.createQuery("select e from Entry e where e.institution = :institution and e.id in :ids", Entry.class)
                .setParameter("institution", institution).setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    @Override
    public Optional<UUID> firstNeverChained(String institution) {
        return entities.createQuery("""
                select e.id from Entry e where e.institution = :institution
                and not exists (select 1 from ChainLink l where l.entryId = e.id)
                and not exists (select 1 from PendingEntry p where p.entryId = e.id) order by e.id""", UUID.class)
                .setParameter("institution", institution).setMaxResults(1).getResultList().stream().findFirst();
    }

    @Override
    public void forget() {
        entities.clear();
    }
}
