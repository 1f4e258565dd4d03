package jp.musubi.linkage.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 特定個人情報ファイル of one institution and their error lists. */
public interface ReplicaFileRepository {

    void add(ReplicaFile file);

    Optional<ReplicaFile> find(String institution, UUID id);

    /** Finds the file and locks its row until the transaction ends. */
    Optional<ReplicaFile> take(String institution, UUID id);

    /** Locks unfinished files without a living owner, the oldest first. */
    List<ReplicaFile> takeOwnerless(String institution, Instant now, int max);

    void add(ReplicaFilePart part);

    /** Sealed bytes of a part; empty behind the last one. */
    Optional<byte[]> part(UUID file, int position);

    void eraseParts(UUID file);

    void reject(ReplicaFileRejection rejection);

    List<ReplicaFileRejection> rejections(UUID file, int afterRow, int max);
}
