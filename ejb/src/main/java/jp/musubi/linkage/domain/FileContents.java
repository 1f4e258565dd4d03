package jp.musubi.linkage.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Content of replica files: goes in and comes out part by part, so that memory does not grow with the file. */
public final class FileContents {

    /** Bytes of a part before sealing. */
    static final int PART = 262_144;

    private final ReplicaFileRepository files;
    private final Sealer sealer;
    private final OpenFiles open;

    public FileContents(ReplicaFileRepository files, Sealer sealer, OpenFiles open) {
        this.files = files;
        this.sealer = sealer;
        this.open = open;
    }

    /** Keeps all that the stream brings. */
    public void keep(ReplicaFile file, InputStream content) {
        int position = 0;
        for (byte[] part = next(content); part.length > 0; part = next(content)) {
            files.add(new ReplicaFilePart(file, position, sealer.sealPart(file.id(), position, part)));
            position++;
        }
    }

    private static byte[] next(InputStream content) {
        try {
            return content.readNBytes(PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content from its beginning; a part is fetched when the one before it is used up. */
    InputStream open(ReplicaFile file) {
        return new SequenceInputStream(new Parts(file));
    }

    /** A reader behind the rows that are done: the one that brought them, or a new one from the file's beginning. */
    ReplicaFileReader resume(ReplicaFile file) throws BrokenFileException {
        Optional<ReplicaFileReader> reader = open.take(file.lease(), file.rowsDone());
        return reader.isPresent() ? reader.get() : opened(file);
    }

    private ReplicaFileReader opened(ReplicaFile file) throws BrokenFileException {
        ReplicaFileReader reader = new ReplicaFileReader(open(file));
        reader.skip(file.rowsDone());
        return reader;
    }

    /** The same owner's next chunk goes on with this reader, if this chunk commits. */
    void keepOpen(ReplicaFile file, ReplicaFileReader reader) {
        open.keep(file.lease(), reader);
    }

    void erase(ReplicaFile file) {
        files.eraseParts(file.id());
    }

    private final class Parts implements Enumeration<InputStream> {

        private final ReplicaFile file;
        private int position;
        private byte[] next;

        private Parts(ReplicaFile file) {
            this.file = file;
        }

        @Override
        public boolean hasMoreElements() {
            if (next == null) {
                next = files.part(file.id(), position).map(part -> sealer.openPart(file.id(), position, part)).orElse(null);
            }
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            InputStream part = new ByteArrayInputStream(next);
            next = null;
            position++;
            return part;
        }
    }
}
