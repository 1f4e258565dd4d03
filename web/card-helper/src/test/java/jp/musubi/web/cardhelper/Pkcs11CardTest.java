package jp.musubi.web.cardhelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers and cards do that SoftHSM2 cannot: nothing in the reader, two cards, the last try, the lock, the card pulled. */
class Pkcs11CardTest {

    private static final byte[] MESSAGE = {1, 2, 3};
    private static final long LOW = 0x1_0000L;
    private static final long LAST = 0x2_0000L;
    private static final long LOCKED = 0x4_0000L;

    private final TokensFixture tokens = new TokensFixture();
    private final Pkcs11Card card = new Pkcs11Card(tokens, (token, which) -> OptionalInt.empty());

    @ParameterizedTest
    @CsvSource({"0, NOT_TOLD", "65536, LOW", "196608, LAST", "131072, LAST", "262144, LOCKED", "458752, LOCKED"})
    void tells_in_words_what_the_flags_say(long flags, Tries.Kind expected) throws RefusedException {
        tokens.put(CardPin.AUTHENTICATION, flags, false);

        assertThat(card.triesLeft(CardPin.AUTHENTICATION)).isEqualTo(Tries.inWords(CardPin.AUTHENTICATION, expected));
        assertThat(card.triesLeft(CardPin.AUTHENTICATION).counted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_tries_has_a_sentence(Tries.Kind kind) {
        assertThat(new Tries(CardPin.SIGNATURE, kind, 4).sentence()).isNotBlank().doesNotContain("{");
        assertThat(new Tries(CardPin.SIGNATURE, kind, 4).locked()).isEqualTo(kind == Tries.Kind.LOCKED);
    }

    @Test
    void counts_exactly_where_the_reader_can_be_asked_and_nowhere_else() throws RefusedException {
        Pkcs11Card counted = new Pkcs11Card(tokens, (token, which) -> OptionalInt.of(2));
        tokens.put(CardPin.AUTHENTICATION, LOW, true);
        tokens.put(CardPin.SIGNATURE, LOW, false);

        assertThat(counted.triesLeft(CardPin.AUTHENTICATION)).isEqualTo(Tries.exactly(CardPin.AUTHENTICATION, 2));
        assertThat(counted.triesLeft(CardPin.SIGNATURE).kind()).isEqualTo(Tries.Kind.LOW);
    }

    @Test
    void without_a_reader_that_can_be_asked_the_words_remain() throws RefusedException {
        tokens.put(CardPin.AUTHENTICATION, LAST, true);

        assertThat(new Pkcs11Card(tokens, new ReaderTries()).triesLeft(CardPin.AUTHENTICATION).kind()).isEqualTo(Tries.Kind.LAST);
    }

    @Test
    void no_card_is_said_so() {
        assertThat(refusal(CardPin.AUTHENTICATION)).isEqualTo(HelperError.NO_CARD);
        assertThat(tokens.tried).isEmpty();
    }

    @Test
    void the_token_of_one_pin_never_stands_for_the_others() {
        tokens.put(CardPin.SIGNATURE, 0, true);

        assertThat(refusal(CardPin.AUTHENTICATION)).isEqualTo(HelperError.NO_CARD);
        assertThat(tokens.tried).isEmpty();
    }

    @Test
    void of_two_cards_none_is_guessed() {
        tokens.put(CardPin.AUTHENTICATION, 0, true);
        tokens.put(CardPin.AUTHENTICATION, 0, true);

        assertThat(refusal(CardPin.AUTHENTICATION)).isEqualTo(HelperError.TWO_CARDS);
        assertThat(tokens.tried).isEmpty();
    }

    @Test
    void a_wrong_pin_is_told_with_what_the_flags_say_after_it() {
        tokens.put(CardPin.AUTHENTICATION, 0, false);
        tokens.answer(HelperError.PIN_WRONG, LOW | LAST);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> card.sign(CardPin.AUTHENTICATION, new char[4], (own, hash) -> MESSAGE));

        assertThat(refused.error()).isEqualTo(HelperError.PIN_WRONG);
        assertThat(refused.triesLeft()).as("nobody counted").isEmpty();
        assertThat(refused.sentence()).contains(Tries.inWords(CardPin.AUTHENTICATION, Tries.Kind.LAST).sentence());
    }

    @Test
    void the_last_wrong_pin_is_a_locked_card() {
        tokens.put(CardPin.AUTHENTICATION, LAST, false);
        tokens.answer(HelperError.PIN_WRONG, LOCKED);

        assertThat(refusal(CardPin.AUTHENTICATION)).isEqualTo(HelperError.CARD_LOCKED);
    }

    @Test
    void a_card_that_is_pulled_meanwhile_is_said_so() {
        tokens.put(CardPin.AUTHENTICATION, 0, true);
        tokens.answer(HelperError.CARD_REMOVED, 0);

        assertThat(refusal(CardPin.AUTHENTICATION)).isEqualTo(HelperError.CARD_REMOVED);
    }

    @ParameterizedTest
    @CsvSource({"0xA0, PIN_WRONG", "0xA1, PIN_FORM_WRONG", "0xA2, PIN_FORM_WRONG", "0xA4, CARD_LOCKED", "0x32, CARD_REMOVED", "0xE0, CARD_REMOVED", "0xE1, CARD_REMOVED",
        "0xB3, CARD_REMOVED", "0xB0, CARD_REMOVED", "0x03, CARD_REMOVED", "0x05, CARD_UNREADABLE", "0x30, CARD_UNREADABLE", "0x70, CARD_UNREADABLE"})
    void what_a_module_returns_means_something_to_the_holder(String returned, HelperError expected) {
        assertThat(Pkcs11Module.meaning(Long.decode(returned))).isEqualTo(expected);
    }

    @Test
    void a_module_that_is_missing_or_none_is_said_so() {
        for (Optional<Path> library : List.of(Optional.<Path>empty(), Optional.of(Path.of("missing.so")), Optional.of(Path.of("pom.xml")))) {
            assertThat(catchThrowableOfType(RefusedException.class, () -> new Pkcs11Module(library).present()).error()).isEqualTo(HelperError.MODULE_MISSING);
        }
    }

    private HelperError refusal(CardPin which) {
        return catchThrowableOfType(RefusedException.class, () -> card.sign(which, new char[4], (own, hash) -> MESSAGE)).error();
    }

    /** Tokens that answer as the test says. */
    private static final class TokensFixture implements CardTokens {

        private final List<CardToken> present = new ArrayList<>();
        private final List<CardPin> tried = new ArrayList<>();
        private HelperError answer;
        private long flagsAfter;

        void put(CardPin which, long flags, boolean hardware) {
            present.add(new CardToken(present.size(), which.token(), "Reader 00 00", hardware, flags));
        }

        void answer(HelperError error, long flags) {
            answer = error;
            flagsAfter = flags;
        }

        @Override
        public List<CardToken> present() {
            return List.copyOf(present);
        }

        @Override
        public CardSignature sign(CardToken token, CardPin which, char[] pin, CardMessage message) throws RefusedException {
            tried.add(which);
            present.replaceAll(old -> new CardToken(old.slot(), old.label(), old.reader(), old.hardware(), flagsAfter));
            throw new RefusedException(answer);
        }
    }
}
