package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Commands that everybody has, as judges that share no server with us. */
final class Commands {

    private Commands() {
    }

    static String openssl(Path folder, String... arguments) throws IOException, InterruptedException {
        return in(folder, Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toArray(String[]::new));
    }

    /** What the command says; a refusal is an answer, too. */
    static String in(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
