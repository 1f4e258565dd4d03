package jp.musubi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server's base directory: its configuration, its archives, what it writes. */
record ServerBase(Path directory) {

    static ServerBase named(String name) {
        return new ServerBase(Path.of("target", name).toAbsolutePath());
    }

    /** As the build laid it out; what an earlier run left is gone. */
    void refresh(Path laidOut) throws IOException {
        delete(directory);
        copy(laidOut.resolve("configuration"), directory.resolve("configuration"));
        copy(laidOut.resolve("deployments"), deployments());
        Files.createDirectories(data());
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("log");
    }

    Path deployments() {
        return directory.resolve("deployments");
    }

    List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(deployments())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ear") || name.endsWith(".war")).toList();
        }
    }

    /** Has the scanner deploy the archive again, whatever became of it before. */
    void mark(String archive) throws IOException {
        Files.deleteIfExists(deployments().resolve(archive + ".deployed"));
        Files.deleteIfExists(deployments().resolve(archive + ".failed"));
        Files.write(deployments().resolve(archive + ".dodeploy"), new byte[0]);
    }

    boolean isDeployed(String archive) {
        if (Files.exists(deployments().resolve(archive + ".failed"))) {
            throw new AssertionError(archive + " did not deploy, see " + log().resolve("server.log"));
        }
        return Files.exists(deployments().resolve(archive + ".deployed"));
    }

    boolean saysThatItHasStarted() {
        try {
            Path log = log().resolve("server.log");
            return Files.exists(log) && Files.readString(log).contains("WFLYSRV0025");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First group of the pattern where a line of the demo's README begins so. */
    String fromReadme(String pattern) {
        try {
            Matcher line = Pattern.compile("^" + pattern, Pattern.MULTILINE).matcher(Files.readString(data().resolve("demo/README")));
            if (!line.find()) {
                throw new AssertionError("the README has no " + pattern);
            }
            return line.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                if (directory.getFileName().toString().equals("standalone_xml_history")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
