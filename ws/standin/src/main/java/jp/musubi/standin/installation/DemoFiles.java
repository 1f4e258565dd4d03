package jp.musubi.standin.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The demo's directory. A file is there whole or not at all, whenever the program is killed: it is written beside its
 * place, forced to the disk and renamed. Only the owner may read.
 */
class DemoFiles {

    private static final String UNFINISHED = ".unfinished";
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;

    DemoFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
        directory(this.root);
        forgetUnfinished();
    }

    /** The file that keeps a second program out while one works; makes the directory when it is absent. */
    static Path lock(Path root) throws IOException {
        directory(root.toAbsolutePath().normalize());
        Path lock = root.resolve(".lock");
        if (!Files.exists(lock)) {
            Files.write(lock, new byte[0]);
            permit(lock, "rw-------");
        }
        return lock;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(path(name));
    }

    String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the file, or, when it is absent, the text it now gets. */
    String once(String name, Supplier<String> text) {
        if (!has(name)) {
            write(name, text.get());
        }
        return read(name);
    }

    /** Puts the text there unless it is there already. */
    void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] content) {
        Path target = path(name);
        directory(target.getParent());
        try {
            if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), content)) {
                return;
            }
            Path beside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
            Files.createFile(beside);
            permit(beside, "rw-------");
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content));
                channel.force(true);
            }
            beforeRename(name);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a test pulls the plug. */
    void beforeRename(String name) {
    }

    private static void directory(Path directory) {
        try {
            Files.createDirectories(directory);
            permit(directory, "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetUnfinished() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path left : all.filter(file -> file.toString().endsWith(UNFINISHED)).toList()) {
                Files.delete(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
