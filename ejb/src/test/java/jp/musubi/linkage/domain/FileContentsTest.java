package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;

class FileContentsTest {

    private static final int FIFTY_MEGABYTES = 50_000_000;

    private final Store store = new Store();
    private final FileContents contents = new FileContents(store, new LinkageFixture().sealer, new OpenFiles());
    private final ReplicaFile file = ReplicaFile.accept(UUID.randomUUID(),
            new ReplicaFile.Sender(LinkageFixture.ENISHI, "enishi-tax", "f.xml", false), Instant.EPOCH);

    @Test
    void brings_back_what_was_kept() throws IOException {
        byte[] content = Numbers.first(3 * FileContents.PART + 1).readAllBytes();

        contents.keep(file, new ByteArrayInputStream(content));

        assertThat(store.parts).hasSize(4);
        assertThat(contents.open(file).readAllBytes()).isEqualTo(content);
    }

    @Test
    void never_holds_more_than_a_part_of_a_large_file() throws IOException {
        Numbers source = Numbers.first(FIFTY_MEGABYTES);
        store.watched = source;
        contents.keep(file, source);
        assertThat(store.farthestAhead).as("read from the sender, not yet in the store").isLessThanOrEqualTo(FileContents.PART);

        InputStream opened = contents.open(file);
        long read = 0;
        byte[] buffer = new byte[8_192];
        for (int got = opened.read(buffer); got >= 0; got = opened.read(buffer)) {
            read += got;
            assertThat(store.fetched - read).as("taken from the store, not yet read").isLessThanOrEqualTo(FileContents.PART);
        }
        assertThat(read).isEqualTo(FIFTY_MEGABYTES);
    }

    @Test
    void takes_no_part_for_another() {
        contents.keep(file, Numbers.first(3 * FileContents.PART));

        Collections.swap(store.parts, 1, 2);

        assertThatThrownBy(() -> contents.open(file).readAllBytes()).isInstanceOf(BusinessException.class);
    }

    /** Keeps parts and counts what passes. */
    private static final class Store implements ReplicaFileRepository {

        final List<byte[]> parts = new ArrayList<>();
        Numbers watched;
        long kept;
        long fetched;
        long farthestAhead;

        @Override
        public void add(ReplicaFilePart part) {
            if (watched != null) {
                farthestAhead = Math.max(farthestAhead, watched.read - kept);
            }
            kept += FileContents.PART;
            parts.add(part.content());
        }

        @Override
        public Optional<byte[]> part(UUID file, int position) {
            if (position >= parts.size()) {
                return Optional.empty();
            }
            fetched = Math.min((long) (position + 1) * FileContents.PART, kept);
            return Optional.of(parts.get(position));
        }

        @Override
        public void eraseParts(UUID file) {
            parts.clear();
        }

        @Override
        public void add(ReplicaFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ReplicaFile> find(String institution, UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ReplicaFile> take(String institution, UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ReplicaFile> takeOwnerless(String institution, Instant now, int max) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void reject(ReplicaFileRejection rejection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ReplicaFileRejection> rejections(UUID file, int afterRow, int max) {
            throw new UnsupportedOperationException();
        }
    }

    /** A sender's stream that is nowhere in memory. */
    private static final class Numbers extends InputStream {

        private final long length;
        long read;

        private Numbers(long length) {
            this.length = length;
        }

        static Numbers first(long length) {
            return new Numbers(length);
        }

        @Override
        public int read() {
            return read == length ? -1 : (int) (read++ % 251);
        }
    }
}
