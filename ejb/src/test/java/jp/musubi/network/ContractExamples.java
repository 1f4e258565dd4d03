package jp.musubi.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jp.musubi.kernel.json.Json;

/** The JSON examples of {@code docs/hub-contract.md}. */
public final class ContractExamples {

    private static final Path DOCUMENT = Path.of("../docs/hub-contract.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final ObjectMapper WITHOUT_NULLS = Json.mapper().copy().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private ContractExamples() {
    }

    /** The one example that has such a member, at any depth. */
    public static JsonNode with(String member) {
        List<JsonNode> found = EXAMPLE.matcher(text()).results().map(example -> read(example.group(1)))
                .filter(example -> !example.findPath(member).isMissingNode()).toList();
        assertThat(found).as("examples with " + member).hasSize(1);
        return found.get(0);
    }

    /** Reads the example as the record, every member of it, and asserts that the record says the same. */
    public static <T> T assertRead(JsonNode example, Class<T> type) {
        T read = Json.convert(example, type);
        assertThat(WITHOUT_NULLS.<JsonNode>valueToTree(read)).isEqualTo(example);
        return read;
    }

    private static JsonNode read(String example) {
        try {
            return Json.mapper().readTree(example);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
