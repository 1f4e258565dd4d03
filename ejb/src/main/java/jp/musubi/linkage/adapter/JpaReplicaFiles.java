package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.linkage.boundary.ReplicaFileResult;
import jp.musubi.linkage.domain.ReplicaFile;
import jp.musubi.linkage.domain.ReplicaFilePart;
import jp.musubi.linkage.domain.ReplicaFileRejection;
import jp.musubi.linkage.domain.ReplicaFileRepository;

/** 特定個人情報ファイル in the platform's database. */
@ApplicationScoped
class JpaReplicaFiles implements ReplicaFileRepository {

    private final EntityManager entities;

    protected JpaReplicaFiles() {
        this(null);
    }

    @Inject
    JpaReplicaFiles(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(ReplicaFile file) {
        entities.persist(file);
    }

    @Override
    public Optional<ReplicaFile> find(String institution, UUID id) {
        return Optional.ofNullable(entities.find(ReplicaFile.class, id))
                .filter(file -> file.institution().equals(institution));
    }

    @Override
    public Optional<ReplicaFile> take(String institution, UUID id) {
        return Optional.ofNullable(entities.find(ReplicaFile.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(file -> file.institution().equals(institution));
    }

    @Override
    public List<ReplicaFile> takeOwnerless(String institution, Instant now, int max) {
        return SkipLocked.take(entities.createQuery("""
                select f from ReplicaFile f where f.institution = :institution and f.state in :unfinished
                and (f.leaseUntil is null or f.leaseUntil < :now) order by f.acceptedAt""", ReplicaFile.class)
                .setParameter("institution", institution).setParameter("now", now).setParameter("unfinished",
                        List.of(ReplicaFileResult.State.WAITING, ReplicaFileResult.State.LOADING)), max);
    }

    /** Written at once and let go, so that a file's parts do not gather in memory. */
    @Override
    public void add(ReplicaFilePart part) {
        entities.persist(part);
        entities.flush();
        entities.detach(part);
    }

    @Override
    public Optional<byte[]> part(UUID file, int position) {
        return entities.createQuery("select p.content from ReplicaFilePart p where p.file = :file and p.position = :position",
                byte[].class).setParameter("file", file).setParameter("position", position).getResultList().stream().findFirst();
    }

    @Override
    public void eraseParts(UUID file) {
        entities.createQuery("delete from ReplicaFilePart p where p.file = :file").setParameter("file", file).executeUpdate();
    }

    @Override
    public void reject(ReplicaFileRejection rejection) {
        entities.persist(rejection);
    }

    @Override
    public List<ReplicaFileRejection> rejections(UUID file, int afterRow, int max) {
        return entities.createQuery("""
                select r from ReplicaFileRejection r where r.file = :file and r.position > :after order by r.position""",
                ReplicaFileRejection.class)
                .setParameter("file", file).setParameter("after", afterRow).setMaxResults(max).getResultList();
    }
}
