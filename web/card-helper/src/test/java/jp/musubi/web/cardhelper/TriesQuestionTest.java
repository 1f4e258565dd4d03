package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a channel that answers as the sources of OpenSC say; no real card has been asked. */
class TriesQuestionTest {

    private static final HexFormat HEX = HexFormat.of();

    private final List<String> sent = new ArrayList<>();

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({"AUTHENTICATION, 63c3, 3", "AUTHENTICATION, 63c1, 1", "AUTHENTICATION, 63c0, 0", "SIGNATURE, 63c5, 5", "AUTHENTICATION, 6984, 0", "AUTHENTICATION, 6983, 0",
        "AUTHENTICATION, 63c5, ", "SIGNATURE, 63cf, ", "AUTHENTICATION, 9000, ", "AUTHENTICATION, 6a82, ", "AUTHENTICATION, 6300, "})
    void believes_a_count_that_can_be_one(CardPin which, String status, Integer expected) throws IOException {
        assertThat(ask(which, "9000", "9000", status)).isEqualTo(expected == null ? OptionalInt.empty() : OptionalInt.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"AUTHENTICATION, 00a4020c020018", "SIGNATURE, 00a4020c02001b"})
    void asks_for_the_pin_that_is_meant_and_sends_none(CardPin which, String select) throws IOException {
        ask(which, "9000", "9000", "63c3");

        assertThat(sent).containsExactly("00a4040c0ad392f000260100000001", select, "00200080");
    }

    @Test
    void another_card_is_asked_nothing_more() throws IOException {
        assertThat(ask(CardPin.AUTHENTICATION, "6a82")).isEmpty();
        assertThat(sent).hasSize(1);
    }

    @Test
    void an_answer_without_a_status_is_no_answer() {
        assertThatThrownBy(() -> ask(CardPin.AUTHENTICATION, "90")).isInstanceOf(IOException.class);
    }

    private OptionalInt ask(CardPin which, String... answers) throws IOException {
        Iterator<String> next = List.of(answers).iterator();
        return TriesQuestion.ask(command -> {
            sent.add(HEX.formatHex(command));
            return HEX.parseHex(next.next());
        }, which);
    }
}
