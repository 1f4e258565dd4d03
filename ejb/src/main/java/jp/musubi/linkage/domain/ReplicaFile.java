package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ReplicaFileResult;

/**
 * 特定個人情報ファイル. Loaded chunk by chunk; {@code rowsDone} commits with the rows' effects, so that every row acts once
 * whatever dies in between. A lease gives the file one owner at a time. The content is erased when loading ends.
 */
@Entity
@Table(schema = "linkage", name = "replica_file")
public class ReplicaFile {

    private static final Duration LEASE = Duration.ofSeconds(60);

    @Id
    private UUID id;

    private String institution;

    @Column(name = "file_name")
    private String fileName;

    private String sender;

    private boolean test;

    @Enumerated(EnumType.STRING)
    private ReplicaFileResult.State state;

    @Column(name = "rows_done")
    private int rowsDone;

    private int registered;

    private int deleted;

    private int rejected;

    private UUID lease;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected ReplicaFile() {
    }

    /** Who sent the file under which name. */
    public record Sender(String institution, String system, String fileName, boolean test) {
    }

    public static ReplicaFile accept(UUID id, Sender sender, Instant now) {
        ReplicaFile file = new ReplicaFile();
        file.id = id;
        file.institution = sender.institution();
        file.fileName = sender.fileName();
        file.sender = sender.system();
        file.test = sender.test();
        file.state = ReplicaFileResult.State.WAITING;
        file.acceptedAt = now;
        return file;
    }

    /** Gives the file to a new owner; the owner before, if it still lives, is refused from now on. */
    void lend(UUID owner, Instant now) {
        lease = owner;
        leaseUntil = now.plus(LEASE);
        state = ReplicaFileResult.State.LOADING;
    }

    /** @throws BusinessException FILE_OWNED_BY_ANOTHER */
    void requireOwner(UUID owner) {
        if (isFinished() || !owner.equals(lease)) {
            throw new BusinessException(LinkageError.FILE_OWNED_BY_ANOTHER);
        }
    }

    /** A chunk is done: more rows behind us, more time for the owner. */
    void advance(int rows, Instant now) {
        rowsDone += rows;
        leaseUntil = now.plus(LEASE);
    }

    void count(int registrations, int deletions, int rejections) {
        registered += registrations;
        deleted += deletions;
        rejected += rejections;
    }

    void finish(ReplicaFileResult.State last, Instant now) {
        state = last;
        lease = null;
        leaseUntil = null;
        finishedAt = now;
    }

    public boolean isFinished() {
        return state == ReplicaFileResult.State.LOADED || state == ReplicaFileResult.State.UNREADABLE;
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public String fileName() {
        return fileName;
    }

    public String sender() {
        return sender;
    }

    public boolean isTest() {
        return test;
    }

    public ReplicaFileResult.State state() {
        return state;
    }

    public int rowsDone() {
        return rowsDone;
    }

    public int registered() {
        return registered;
    }

    public int deleted() {
        return deleted;
    }

    public int rejected() {
        return rejected;
    }

    UUID lease() {
        return lease;
    }
}
