package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import jp.musubi.linkage.domain.AutomaticAnswerFlag;
import jp.musubi.linkage.domain.AutomaticAnswerFlagRepository;

/** 自動応答不可フラグ in the platform's database. */
@ApplicationScoped
class JpaAutomaticAnswerFlags implements AutomaticAnswerFlagRepository {

    private final EntityManager entities;

    protected JpaAutomaticAnswerFlags() {
        this(null);
    }

    @Inject
    JpaAutomaticAnswerFlags(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<AutomaticAnswerFlag> find(AutomaticAnswerFlag.Key key) {
        return Optional.ofNullable(entities.find(AutomaticAnswerFlag.class, key));
    }

    @Override
    public List<AutomaticAnswerFlag> of(String institution, String subject) {
        return entities.createQuery("""
                select f from AutomaticAnswerFlag f where f.institution = :institution and f.subject = :subject""",
                AutomaticAnswerFlag.class).setParameter("institution", institution).setParameter("subject", subject)
                .getResultList();
    }

    @Override
    public void add(AutomaticAnswerFlag flag) {
        entities.persist(flag);
    }

    @Override
    public void remove(AutomaticAnswerFlag flag) {
        entities.remove(flag);
    }
}
