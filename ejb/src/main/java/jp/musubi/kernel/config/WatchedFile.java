package jp.musubi.kernel.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.Consumer;

/** A file that somebody else writes; hands over its text once per change. */
public class WatchedFile {

    private final Path path;
    private final long limit;
    private Stamp seen;

    public WatchedFile(Path path, long limit) {
        this.path = path;
        this.limit = limit;
    }

    /** What the reader throws leaves the change unseen, so that the next look tries again. */
    public void whenChanged(Consumer<String> reader) throws IOException {
        Stamp now = stamp();
        if (now == null || now.equals(seen)) {
            return;
        }
        if (now.size() > limit) {
            seen = now;
            throw new IOException(path.getFileName() + " is larger than " + limit + " bytes and was not read");
        }
        reader.accept(Files.readString(path));
        seen = now; // taken before reading: a write in between is seen next time
    }

    private Stamp stamp() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (NoSuchFileException absent) {
            return null;
        }
    }

    private record Stamp(FileTime modified, long size, String key) {
    }
}
