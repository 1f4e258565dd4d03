package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The integrator's guide, followed word for word in one terminal: every command runs, and what the guide says is seen is seen. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntegrationGuideIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String MARK = "=== line ";
    private static final int PATIENCE_SECONDS = 180;

    private final Demo demo;
    private final IntegrationGuide guide;
    private final Map<Integer, String> output = new HashMap<>();

    IntegrationGuideIT(Demo demo) throws IOException {
        this.demo = demo;
        this.guide = IntegrationGuide.read(Files.readString(PROJECT.resolve("docs/integration.md")));
    }

    Stream<IntegrationGuide.Step> steps() {
        return guide.steps().stream();
    }

    @BeforeAll
    void follow_the_guide() throws IOException, InterruptedException {
        // Not among the server's logs: what a command is answered names people, and no log may.
        Path place = Files.createDirectories(demo.server().log().resolveSibling("integration-guide"));
        Path script = Files.writeString(place.resolve("commands.sh"), script());
        Path told = place.resolve("told.txt");
        // Through a pipe as to a terminal: tee /dev/stderr would write over the beginning of a file.
        Process terminal = new ProcessBuilder("bash", "-c", "bash \"$0\" 2>&1 < /dev/null | cat > \"$1\"", script.toString(), told.toString())
                .directory(PROJECT.toFile()).start();
        assertThat(terminal.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the guide's commands come to an end").isTrue();

        for (String part : Files.readString(told).split("(?m)^" + MARK)) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                output.put(Integer.parseInt(part.substring(0, end)), part.substring(end + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void shows_what_the_guide_says(IntegrationGuide.Step step) {
        assertThat(step.missingIn(output.get(step.line()))).as(output.get(step.line())).isEmpty();
        assertThat(output.get(step.line())).doesNotContain("curl: (", "command not found", "unexpected EOF", "syntax error");
    }

    /** The demo of this run stands elsewhere and on other ports; nothing else differs from what the guide has. */
    private String script() {
        StringBuilder script = new StringBuilder();
        for (IntegrationGuide.Step step : guide.steps()) {
            script.append("echo; echo '").append(MARK).append(step.line()).append("'\n").append(step.commands());
        }
        return script.toString().replace("ear/target/server/standalone/data/demo", demo.server().demo().toString())
                .replace("https://localhost:10443", demo.server().exchange("").toString());
    }
}
