package jp.musubi.linkage.domain;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * 読みかけのファイル. Readers of files that jobs of this node are loading, by lease, so that a chunk goes on where the last one
 * ended instead of reading the file from its start again. What is lost of it is only time: a file without a reader is opened anew.
 */
public final class OpenFiles {

    /** As many as are loaded side by side, and some; whose job died goes when others come. */
    private static final int MOST = 16;

    private final Map<UUID, ReplicaFileReader> byLease = new LinkedHashMap<>();

    /** The reader, when it stands exactly behind the rows that have committed. It is the caller's alone from now on. */
    synchronized Optional<ReplicaFileReader> take(UUID lease, int rowsDone) {
        return Optional.ofNullable(byLease.remove(lease)).filter(reader -> reader.position() == rowsDone);
    }

    /** Keeps a reader for the next chunk under the same lease. */
    synchronized void keep(UUID lease, ReplicaFileReader reader) {
        byLease.put(lease, reader);
        if (byLease.size() > MOST) {
            Iterator<UUID> oldest = byLease.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
