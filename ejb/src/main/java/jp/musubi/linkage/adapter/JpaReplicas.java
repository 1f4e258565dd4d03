package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.linkage.domain.Replica;
import jp.musubi.linkage.domain.ReplicaRepository;

/** 副本 in the platform's database. */
@ApplicationScoped
class JpaReplicas implements ReplicaRepository {

    private final EntityManager entities;

    protected JpaReplicas() {
        this(null);
    }

    @Inject
    JpaReplicas(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<Replica.Key, Replica> find(String institution, Collection<Replica.Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                select r from Replica r where r.institution = :institution and r.subject in :subjects
                and r.information in :informations""", Replica.class)
                .setParameter("institution", institution)
                .setParameter("subjects", parts(keys, Replica.Key::subject))
                .setParameter("informations", parts(keys, Replica.Key::information))
                .getResultList().stream().collect(Collectors.toMap(Replica::key, Function.identity()));
    }

    private static Set<String> parts(Collection<Replica.Key> keys, Function<Replica.Key, String> part) {
        return keys.stream().map(part).collect(Collectors.toSet());
    }

    @Override
    public void add(Replica replica) {
        entities.persist(replica);
    }

    @Override
    public void remove(Replica replica) {
        entities.remove(replica);
    }

    @Override
    public List<Replica> published(Selection selection) {
        TypedQuery<Replica> query = entities.createQuery("""
                select r from Replica r where r.institution = :institution and r.subject = :subject
                and r.information = :information and r.publicationDate <= :on
                and (r.publishedEndDate is null or r.publishedEndDate >= :on)
                order by r.dataSet, r.recordKey""", Replica.class)
                .setParameter("institution", selection.institution()).setParameter("subject", selection.subject())
                .setParameter("information", selection.information()).setParameter("on", selection.on());
        return query.getResultList().stream().filter(selection::concerns).toList();
    }
}
