package jp.musubi.identity.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import jp.musubi.identity.domain.StaffRegister;

/** One-time codes for the operator to hand over: a file for each account that only the node's own user may read. */
final class EnrolmentFiles {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path directory;

    EnrolmentFiles(Path directory) {
        this.directory = directory;
    }

    void write(StaffRegister.Issued issued) {
        String text = "sign-in name: " + issued.name() + "\none-time code: " + issued.code().value() + "\nuse before: " + issued.until()
                + "\nwhere: /signin/enrol of the staff address\n";
        try {
            Files.createDirectories(directory, permissions("rwx------"));
            Path beside = Files.createTempFile(directory, issued.name(), ".unfinished", permissions("rw-------"));
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
            Files.move(beside, directory.resolve(issued.name() + ".txt"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] permissions(String permitted) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permitted))} : new FileAttribute<?>[0];
    }
}
