package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.ResidentActKind;
import jp.musubi.identity.domain.OwnRecordStore;
import jp.musubi.identity.domain.ResidentAct;
import jp.musubi.identity.domain.ResidentStay;
import jp.musubi.kernel.persistence.DatabaseEngine;

/** Tables {@code resident_stay} and {@code resident_act}; PostgreSQL shows each transaction the rows of the subject it names. */
@Stateless
@PermitAll
public class JpaOwnRecords implements OwnRecordStore {

    private final EntityManager entities;
    private final Clock clock;
    private final boolean enforced;

    protected JpaOwnRecords() {
        this(null, null, false);
    }

    @Inject
    public JpaOwnRecords(EntityManager entities, Clock clock, DatabaseEngine engine) {
        this(entities, clock, engine.isPostgreSql());
    }

    /** @param enforced whether the database has row level security: H2 has none */
    JpaOwnRecords(EntityManager entities, Clock clock, boolean enforced) {
        this.entities = entities;
        this.clock = clock;
        this.enforced = enforced;
    }

    @Override
    public void add(String subject, ResidentStay stay) {
        name(subject);
        entities.persist(stay);
        entities.flush(); // while the subject is named
    }

    @Override
    public Optional<ResidentStay> stay(String subject, UUID id) {
        name(subject);
        return entities.createQuery("select s from ResidentStay s where s.id = :id and s.subject = :subject", ResidentStay.class)
                .setParameter("id", id).setParameter("subject", subject).getResultList().stream().findFirst();
    }

    @Override
    public List<ResidentStay> openStays(String subject) {
        name(subject);
        return entities.createQuery("select s from ResidentStay s where s.subject = :subject and s.endedAt is null order by s.begunAt desc", ResidentStay.class)
                .setParameter("subject", subject).getResultList();
    }

    @Override
    public void seen(String subject, UUID stay, Instant now) {
        name(subject);
        entities.createQuery("update ResidentStay s set s.seenAt = :now where s.id = :id and s.subject = :subject and s.endedAt is null")
                .setParameter("now", now).setParameter("id", stay).setParameter("subject", subject).executeUpdate();
    }

    @Override
    public boolean end(String subject, UUID stay, Instant now) {
        name(subject);
        return entities.createQuery("update ResidentStay s set s.endedAt = :now where s.id = :id and s.subject = :subject and s.endedAt is null")
                .setParameter("now", now).setParameter("id", stay).setParameter("subject", subject).executeUpdate() == 1;
    }

    @Override
    public void add(String subject, ResidentAct act) {
        name(subject);
        entities.persist(act);
        entities.flush();
    }

    @Override
    public List<ResidentAct> acts(String subject, int most) {
        name(subject);
        return entities.createQuery("select a from ResidentAct a where a.subject = :subject order by a.actedAt desc, a.id desc", ResidentAct.class)
                .setParameter("subject", subject).setMaxResults(most).getResultList();
    }

    @Override
    public long count(String subject, ResidentActKind kind, Instant since) {
        name(subject);
        return entities.createQuery("select count(a) from ResidentAct a where a.subject = :subject and a.act = :kind and a.actedAt > :since", Long.class)
                .setParameter("subject", subject).setParameter("kind", kind).setParameter("since", since).getSingleResult();
    }

    @Override
    public void forgetOld() {
        Instant now = clock.instant();
        entities.createQuery("delete from ResidentStay s where s.endsAt < :now").setParameter("now", now).executeUpdate();
        entities.createQuery("delete from ResidentAct a where a.forgetAt < :now").setParameter("now", now).executeUpdate();
    }

    private void name(String subject) {
        if (enforced) {
            entities.createNativeQuery("select set_config('musubi.subject', :subject, true)").setParameter("subject", subject).getSingleResult();
        }
    }
}
