package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsAndSettingsTest {

    private static final String BUNDLE = "jp.musubi.web.cardhelper.Texts";

    @Test
    void says_everything_in_both_languages() {
        ResourceBundle japanese = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

        assertThat(new TreeSet<>(ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).keySet())).isEqualTo(new TreeSet<>(japanese.keySet()));
        for (HelperError error : HelperError.values()) {
            assertThat(japanese.getString(error.code())).as(error.code()).containsPattern("[\\p{IsHiragana}]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_terminal_shows_who_asks_which_pin_is_meant_and_the_tries_before_it_asks(ChallengePurpose purpose) {
        StringWriter shown = new StringWriter();
        Tries left = Tries.exactly(purpose.pin(), 2);
        String document = purpose == ChallengePurpose.SIGN ? "cd".repeat(32) : "";
        ChallengeDemand demand = new ChallengeDemand(purpose, "https://portal.example", "ab".repeat(32), document, "01".repeat(32), "271828", Instant.EPOCH,
                purpose == ChallengePurpose.SIGN ? Optional.of(new Paper("XML", new byte[] {1}, (own, hash) -> hash.getBytes(StandardCharsets.UTF_8))) : Optional.empty());

        Optional<Holder.Consent> consent = new TerminalHolder(new BufferedReader(new StringReader("271828\n0426\n")), new PrintWriter(shown, true), Optional.empty())
                .ask(demand, left);

        assertThat(consent).get().satisfies(given -> assertThat(given.pin()).containsExactly('0', '4', '2', '6'));
        String text = shown.toString();
        assertThat(text).contains("https://portal.example", Texts.of("shown.pin." + purpose.pin().key()), Texts.of("shown.tries", left.sentence())).doesNotContain("0426");
        assertThat(text.indexOf(Texts.of("shown.tries", left.sentence()))).isLessThan(text.indexOf(Texts.of("ask.pairing")));
        assertThat(text.contains("cdcdcdcdcdcdcdcd")).isEqualTo(purpose == ChallengePurpose.SIGN);
    }

    @Test
    void the_copy_to_look_at_is_gone_once_he_has_answered() {
        StringWriter shown = new StringWriter();
        byte[] document = "<a/>".getBytes(StandardCharsets.UTF_8);
        ChallengeDemand demand = new ChallengeDemand(ChallengePurpose.SIGN, "https://portal.example", "ab".repeat(32), "cd".repeat(32), "01".repeat(32), "271828", Instant.EPOCH,
                Optional.of(new Paper("XML", document, (own, hash) -> document)));
        List<Boolean> there = new ArrayList<>();
        Reader answers = new StringReader("271828\nMUSUBI26\n") {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                there.add(Files.exists(copy(shown)));
                return super.read(into, from, length);
            }
        };

        new TerminalHolder(new BufferedReader(answers), new PrintWriter(shown, true), Optional.empty()).ask(demand, Tries.exactly(CardPin.SIGNATURE, 5));

        assertThat(there).isNotEmpty().containsOnly(true);
        assertThat(copy(shown)).doesNotExist();
    }

    private static Path copy(StringWriter shown) {
        return Path.of(shown.toString().lines().filter(line -> line.endsWith(".xml")).map(line -> line.substring(line.lastIndexOf(' ') + 1)).findFirst().orElseThrow());
    }

    @Test
    void an_empty_line_stops() {
        assertThat(new TerminalHolder(new BufferedReader(new StringReader("\n")), new PrintWriter(new StringWriter()), Optional.empty())
                .ask(new ChallengeDemand(ChallengePurpose.LOGIN, "https://portal.example", "", "", "", "271828", Instant.EPOCH, Optional.empty()), Tries.exactly(CardPin.AUTHENTICATION, 3))).isEmpty();
    }

    @Test
    void understands_how_it_is_started() {
        assertThat(HelperSettings.of("--portal", "https://localhost:8443", "--card", "cards/a", "--port", "1", "--terminal")).get()
                .satisfies(settings -> assertThat(settings.port()).isEqualTo(1)).satisfies(settings -> assertThat(settings.terminal()).isTrue());
    }

    @Test
    void without_a_file_card_the_card_is_in_a_reader() {
        assertThat(HelperSettings.of("--portal", "https://localhost:8443")).get().satisfies(settings -> assertThat(settings.card()).isEmpty());
        assertThat(HelperSettings.of("--portal", "https://localhost:8443", "--module", "a.so")).get().satisfies(settings -> assertThat(settings.module()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--card x", "--portal http://a --card x", "--portal https://a/ --card x", "--portal https://a --card",
        "--portal https://a --card x --port 65536", "--portal https://a --card x --module y", "--portal https://a --module",
        "--portal https://a --card x --verbose", "--portal https://u@a --card x"})
    void what_it_does_not_understand_starts_nothing(String arguments) {
        assertThat(HelperSettings.of(arguments.split(" "))).isEmpty();
    }
}
