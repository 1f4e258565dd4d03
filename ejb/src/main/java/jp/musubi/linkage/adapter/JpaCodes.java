package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.linkage.domain.CodeBatch;
import jp.musubi.linkage.domain.CodeRepository;
import jp.musubi.linkage.domain.CodeRequest;
import jp.musubi.linkage.domain.InstitutionCode;
import org.hibernate.Session;

/** 符号 and the queue for them in the platform's database. */
@ApplicationScoped
class JpaCodes implements CodeRepository {

    private final EntityManager entities;

    protected JpaCodes() {
        this(null);
    }

    @Inject
    JpaCodes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<String> codeOf(String institution, String subject) {
        return Optional.ofNullable(entities.find(InstitutionCode.class, new InstitutionCode.Key(institution, subject)))
                .map(InstitutionCode::code);
    }

    @Override
    public Map<String, String> codesOf(String institution, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                select c from InstitutionCode c where c.institution = :institution and c.subject in :subjects""",
                InstitutionCode.class).setParameter("institution", institution).setParameter("subjects", subjects)
                .getResultList().stream().collect(Collectors.toMap(InstitutionCode::subject, InstitutionCode::code));
    }

    @Override
    public long count(String institution) {
        return entities.createQuery("select count(c) from InstitutionCode c where c.institution = :institution", Long.class)
                .setParameter("institution", institution).getSingleResult();
    }

    @Override
    public Optional<String> subjectOf(String institution, String code) {
        return entities.createQuery("""
                select c.subject from InstitutionCode c where c.institution = :institution and c.code = :code""", String.class)
                .setParameter("institution", institution).setParameter("code", code).getResultList().stream().findFirst();
    }

    @Override
    public Set<String> known(String institution, Collection<String> codes) {
        if (codes.isEmpty()) {
            return new HashSet<>();
        }
        return entities.createQuery("""
                select c.code from InstitutionCode c where c.institution = :institution and c.code in :codes""", String.class)
                .setParameter("institution", institution).setParameter("codes", codes).getResultList().stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public void add(InstitutionCode code) {
        entities.persist(code);
    }

    @Override
    public void want(String institution, Collection<String> subjects, int urgency, Instant now) {
        Set<String> wanted = new TreeSet<>(subjects);
        insert(institution, wanted, urgency, now);
        List<CodeRequest> locked = lock(institution, wanted);
        while (locked.size() < wanted.size()) {
            insert(institution, wanted, urgency, now);
            locked = lock(institution, wanted);
        }
        locked.forEach(request -> request.hurry(urgency, now));
    }

    /** Fewer than asked for when somebody has removed one since it was in the way of its insertion. */
    private List<CodeRequest> lock(String institution, Collection<String> subjects) {
        return entities.createQuery("""
                select r from CodeRequest r where r.institution = :institution and r.subject in :subjects order by r.subject""",
                CodeRequest.class).setParameter("institution", institution).setParameter("subjects", subjects)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override
    public void wantAll(String institution, Collection<String> subjects, Instant now) {
        Set<String> missing = new HashSet<>(subjects);
        missing.removeAll(codesOf(institution, subjects).keySet());
        if (!missing.isEmpty()) {
            insert(institution, missing, CodeRequest.NOBODY_WAITS, now);
        }
    }

    private void insert(String institution, Collection<String> subjects, int urgency, Instant now) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> insert(connection, institution, subjects, urgency, now));
    }

    /** In one batch, and without harm when another transaction queues the same person. */
    private static void insert(Connection connection, String institution, Collection<String> subjects, int urgency,
            Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into linkage.code_request (institution, subject, urgency, due_at) values (?, ?, ?, ?)
                on conflict do nothing""")) {
            for (String subject : subjects) {
                insert.setString(1, institution);
                insert.setString(2, subject);
                insert.setInt(3, urgency);
                insert.setObject(4, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<CodeRequest> takeWanted(String institution, Instant now, int max) {
        return SkipLocked.take(entities.createQuery("""
                select r from CodeRequest r where r.institution = :institution and r.batch is null and r.dueAt <= :now
                order by r.urgency, r.subject""", CodeRequest.class)
                .setParameter("institution", institution).setParameter("now", now), max);
    }

    @Override
    public void add(CodeBatch batch) {
        entities.persist(batch);
        entities.flush();
    }

    @Override
    public Optional<CodeBatch> takeDueBatch(String institution, Instant now) {
        return SkipLocked.take(entities.createQuery("""
                select b from CodeBatch b where b.institution = :institution and b.dueAt <= :now order by b.dueAt""",
                CodeBatch.class).setParameter("institution", institution).setParameter("now", now), 1).stream().findFirst();
    }

    @Override
    public CodeBatch takeBatch(UUID id) {
        return entities.find(CodeBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<CodeRequest> inBatch(UUID batch) {
        return entities.createQuery("select r from CodeRequest r where r.batch = :batch order by r.subject", CodeRequest.class)
                .setParameter("batch", batch).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .sorted(Comparator.comparing(CodeRequest::position)).toList();
    }

    @Override
    public void remove(CodeRequest request) {
        entities.remove(request);
    }

    @Override
    public void remove(CodeBatch batch) {
        entities.flush();
        entities.remove(batch);
    }
}
