package jp.musubi.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, as committed. */
final class SourceTree {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private SourceTree() {
    }

    static Path root() {
        return ROOT;
    }

    /** @param glob relative to the root of the project */
    static List<Path> files(String glob) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + ROOT + "/" + glob);
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("/target/")
                    && !file.toString().contains("/.git/")).filter(matcher::matches).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String fromRoot) {
        return read(ROOT.resolve(fromRoot));
    }
}
