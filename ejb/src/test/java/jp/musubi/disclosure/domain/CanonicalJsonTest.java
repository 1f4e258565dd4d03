package jp.musubi.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void sorts_names_by_utf16_code_units_as_rfc_8785_section_3_2_3_shows() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("\u20ac", "Euro Sign");
        object.put("\r", "Carriage Return");
        object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        object.put("1", "One");
        object.put("\ud83d\ude00", "Emoji: Grinning Face");
        object.put("\u0080", "Control");
        object.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(text(object)).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapes_only_what_must_be_escaped_as_rfc_8785_section_3_2_2_shows() {
        assertThat(text(Map.of("string", "\u20ac$\017\nA'B\"\\\\\"/")))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void writes_arrays_numbers_truth_and_objects_without_blanks() {
        Map<String, Object> object = Map.of("b", List.of(1, 2L, true, Map.of("z", "y", "a", false)), "a", List.of());

        assertThat(text(object)).isEqualTo("{\"a\":[],\"b\":[1,2,true,{\"a\":false,\"z\":\"y\"}]}");
    }

    @Test
    void writes_instants_with_six_decimals_always() {
        assertThat(text(Map.of("t", Instant.parse("2026-11-21T00:00:00Z")))).isEqualTo("{\"t\":\"2026-11-21T00:00:00.000000Z\"}");
        assertThat(text(Map.of("t", Instant.parse("2026-11-21T01:02:03.0405067Z")))).contains("01:02:03.040506Z");
    }

    @Test
    void is_read_back_by_an_ordinary_reader() {
        Map<String, Object> object = Map.of("名", "縁町\t\001\ud83d\ude00", "n", 7);

        assertThat(Json.readObject(text(object))).isEqualTo(object);
    }

    @Test
    void refuses_null_fractions_and_numbers_that_are_not_exact() {
        assertThatIllegalArgumentException().isThrownBy(() -> text(Collections.singletonMap("a", null)));
        assertThatIllegalArgumentException().isThrownBy(() -> text(Map.of("a", 1.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> text(Map.of("a", 1L << 53)));
        assertThatIllegalArgumentException().isThrownBy(() -> text(Map.of("a", Long.MIN_VALUE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83da", "\ude00\ud83d"})
    void refuses_half_characters(String broken) {
        assertThatIllegalArgumentException().isThrownBy(() -> text(Map.of("a", broken)));
        assertThatIllegalArgumentException().isThrownBy(() -> text(Map.of(broken, "a")));
    }

    private static String text(Map<String, ?> object) {
        return new String(CanonicalJson.bytes(object), StandardCharsets.UTF_8);
    }
}
