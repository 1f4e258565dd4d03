package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How the guide's commands and promises are read, so that the test that follows it can fail. */
class IntegrationGuideTest {

    private static final String GUIDE = """
            Text.

            ```bash
            ask one
            ```
            <!-- seen: "state":"(NEW|OLD)" -->
            <!-- seen: done -->

            ```bash
            helper() { :; }
            ```
            <!-- seen: nothing -->
            """;

    private final IntegrationGuide.Step asking = IntegrationGuide.read(GUIDE).steps().get(0);

    @Test
    void reads_commands_with_their_line() {
        assertThat(asking.commands()).isEqualTo("ask one\n");
        assertThat(asking.line()).isEqualTo(4);
        assertThat(IntegrationGuide.read(GUIDE).steps()).hasSize(2);
    }

    @Test
    void wants_everything_promised_in_its_order() {
        assertThat(asking.missingIn("{\"state\":\"NEW\"}\ndone\n")).isEmpty();
        assertThat(asking.missingIn("{\"state\":\"LOST\"}\ndone\n")).containsExactly("\"state\":\"(NEW|OLD)\"");
        assertThat(asking.missingIn("done\n{\"state\":\"NEW\"}\n")).containsExactly("done");
    }

    @Test
    void wants_silence_where_it_is_promised() {
        IntegrationGuide.Step silent = IntegrationGuide.read(GUIDE).steps().get(1);

        assertThat(silent.missingIn("\n")).isEmpty();
        assertThat(silent.missingIn("bash: helper: command not found")).isNotEmpty();
    }

    @Test
    void refuses_commands_without_a_promise() {
        assertThatThrownBy(() -> IntegrationGuide.read("```bash\nask\n```\n")).hasMessageContaining("line 2");
    }
}
