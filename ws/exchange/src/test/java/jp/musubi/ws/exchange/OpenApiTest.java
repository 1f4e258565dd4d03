package jp.musubi.ws.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.ws.linkage.WireMappers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed OpenAPI document says what the code does. */
class OpenApiTest {

    private static final List<String> FACETS = List.of("pattern", "enum", "maxLength", "maximum", "format", "maxItems");
    private static Map<String, Object> document;
    private static Validator validator;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory()).readValue(new File("src/main/contract/openapi.yaml"), new TypeReference<>() { });
        validator = Validation.buildDefaultValidatorFactory().getValidator();
    }

    static Collection<String> requests() {
        return WireMappers.requests();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void example_of_a_request_satisfies_the_door(String message) {
        // when
        Object command = WireMappers.command(message, StrictJson.mapper(), example(message));

        // then
        assertThat(validator.validate(command)).isEmpty();
    }

    @Test
    void the_document_names_the_address_that_was_asked() throws IOException {
        String committed = Files.readString(Path.of("src/main/contract/openapi.yaml"));

        assertThat(OpenApiResource.at(URI.create("https://musubi.example:20443/exchange/"), committed))
                .contains("url: https://musubi.example:20443\n").doesNotContain("localhost:10443");
        assertThat(OpenApiResource.at(URI.create("https://no_host,name:1/"), committed)).isEqualTo(committed);
    }

    @Test
    void every_request_has_a_path_and_examples_of_both_messages() {
        Map<String, Object> paths = object(document, "paths");
        for (String message : WireMappers.requests()) {
            String operation = message.substring(0, message.length() - "_R01".length());
            assertThat(paths).containsKey("/exchange/rest/v1/" + operation);
            assertThat(example(operation + "_R01")).isNotNull();
            assertThat(example(operation + "_S01")).isNotNull();
        }
    }

    @Test
    void schemas_have_the_fields_of_the_generated_classes() throws ClassNotFoundException {
        for (String message : WireMappers.requests()) {
            for (String direction : List.of("_R01", "_S01")) {
                String name = message.substring(0, message.length() - "_R01".length()) + direction;
                Class<?> type = Class.forName("jp.musubi.ws.linkage.v1." + name.substring(3, 6).toLowerCase() + "." + name.replace("_", ""));
                compare(name, type, new HashSet<>());
            }
        }
    }

    @Test
    void every_leaf_is_limited() {
        object(object(document, "components"), "schemas").forEach((name, schema) -> {
            Map<?, ?> leaf = (Map<?, ?>) schema;
            if (!"object".equals(leaf.get("type"))) {
                assertThat(FACETS).as(name).anyMatch(leaf::containsKey);
            }
        });
    }

    private static void compare(String name, Class<?> type, Set<String> seen) {
        if (!seen.add(name) || type.isEnum()) {
            return;
        }
        Map<String, Object> properties = object(schema(name), "properties");
        List<Field> fields = fields(type).toList();
        assertThat(properties.keySet()).as(name).isEqualTo(fields.stream().map(Field::getName).collect(Collectors.toSet()));
        for (Field field : fields) {
            if (field.getType().getName().startsWith("jp.musubi.")) {
                String reference = (String) object(properties, field.getName()).get("$ref");
                compare(reference.substring(reference.lastIndexOf('/') + 1), field.getType(), seen);
            }
        }
    }

    private static Stream<Field> fields(Class<?> type) {
        return type == Object.class ? Stream.empty()
                : Stream.concat(Arrays.stream(type.getDeclaredFields()), fields(type.getSuperclass()));
    }

    private static Object example(String message) {
        return object(object(object(document, "components"), "examples"), message).get("value");
    }

    private static Map<String, Object> schema(String name) {
        return object(object(object(document, "components"), "schemas"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        assertThat(parent).containsKey(name);
        return (Map<String, Object>) parent.get(name);
    }
}
