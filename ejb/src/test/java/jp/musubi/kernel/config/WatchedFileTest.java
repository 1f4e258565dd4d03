package jp.musubi.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileTest {

    @TempDir
    private Path directory;

    private final List<String> seen = new ArrayList<>();

    @Test
    void hands_over_each_change_once() throws IOException {
        Path path = directory.resolve("systems.csv");
        WatchedFile file = new WatchedFile(path, 100);

        file.whenChanged(seen::add);
        Files.writeString(path, "one");
        file.whenChanged(seen::add);
        file.whenChanged(seen::add);
        Files.writeString(path, "three");
        file.whenChanged(seen::add);

        assertThat(seen).containsExactly("one", "three");
    }

    @Test
    void hands_a_change_over_again_when_its_reader_failed() throws IOException {
        Path path = Files.writeString(directory.resolve("systems.csv"), "one");
        WatchedFile file = new WatchedFile(path, 100);
        assertThatThrownBy(() -> file.whenChanged(text -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);

        file.whenChanged(seen::add);

        assertThat(seen).containsExactly("one");
    }

    @Test
    void does_not_read_a_file_that_is_too_large() throws IOException {
        Path path = Files.writeString(directory.resolve("systems.csv"), "x".repeat(101));

        assertThatThrownBy(() -> new WatchedFile(path, 100).whenChanged(seen::add)).isInstanceOf(IOException.class);
        assertThat(seen).isEmpty();
    }
}
