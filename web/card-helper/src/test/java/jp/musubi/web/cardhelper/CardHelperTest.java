package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CardHelperTest {

    @Test
    void says_plainly_that_another_program_has_its_port() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process helper = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Duser.language=ja", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                    "-cp", Path.of("target/classes").toString(), CardHelper.class.getName(), "--portal", "https://portal.example", "--card", "nowhere",
                    "--port", String.valueOf(other.getLocalPort()), "--terminal").redirectErrorStream(true).start();
            String said = new String(helper.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(helper.waitFor()).isEqualTo(3);
            assertThat(said).contains("127.0.0.1:" + other.getLocalPort() + " を、ほかのプログラムが使っている").doesNotContain("Exception");
        }
    }
}
