package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.domain.mail.MailStore;
import jp.musubi.identity.domain.mail.Mailbox;
import jp.musubi.identity.domain.mail.OutgoingMail;
import jp.musubi.kernel.persistence.DatabaseEngine;

/** Tables {@code resident_mailbox}, of which PostgreSQL shows each transaction the row of the subject it names, and {@code outgoing_mail}. */
@Stateless
@PermitAll
public class JpaMailStore implements MailStore {

    private final EntityManager entities;
    private final boolean enforced;

    protected JpaMailStore() {
        this(null, false);
    }

    @Inject
    public JpaMailStore(EntityManager entities, DatabaseEngine engine) {
        this(entities, engine.isPostgreSql());
    }

    /** @param enforced whether the database has row level security: H2 has none */
    JpaMailStore(EntityManager entities, boolean enforced) {
        this.entities = entities;
        this.enforced = enforced;
    }

    @Override
    public Optional<Mailbox> mailbox(String subject) {
        name(subject);
        return Optional.ofNullable(entities.find(Mailbox.class, subject, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Mailbox mailbox) {
        entities.persist(mailbox);
    }

    @Override
    public void remove(String subject) {
        mailbox(subject).ifPresent(entities::remove);
    }

    @Override
    public void add(OutgoingMail mail) {
        entities.persist(mail);
    }

    @Override
    public List<OutgoingMail> due(Instant now, int most) {
        return entities.createQuery("select m from OutgoingMail m where m.dueAt <= :now order by m.dueAt, m.id", OutgoingMail.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    @Override
    public boolean take(OutgoingMail mail, Instant until) {
        return entities.createQuery("update OutgoingMail m set m.dueAt = :until, m.tries = m.tries + 1 where m.id = :id and m.dueAt = :seen")
                .setParameter("until", until).setParameter("id", mail.id()).setParameter("seen", mail.dueAt()).executeUpdate() == 1;
    }

    @Override
    public void forget(UUID mail) {
        entities.createQuery("delete from OutgoingMail m where m.id = :id").setParameter("id", mail).executeUpdate();
    }

    @Override
    public void forgetOld(Instant now) {
        entities.createQuery("delete from OutgoingMail m where m.forgetAt < :now").setParameter("now", now).executeUpdate();
    }

    private void name(String subject) {
        if (enforced) {
            entities.createNativeQuery("select set_config('musubi.subject', :subject, true)").setParameter("subject", subject).getSingleResult();
        }
    }
}
