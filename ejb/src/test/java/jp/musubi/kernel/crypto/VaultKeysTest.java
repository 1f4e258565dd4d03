package jp.musubi.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class VaultKeysTest {

    private static final byte[] PLAIN = text("a number");
    private static final byte[] ROW = text("institution|person");

    @Test
    void opens_what_it_sealed_and_says_under_which_generation() {
        VaultKeys keys = new VaultKeys(generations(1, 2));

        byte[] sealed = keys.seal(PLAIN, ROW);

        assertThat(keys.open(sealed, ROW)).isEqualTo(PLAIN);
        assertThat(VaultKeys.generationOf(sealed)).hasValue(2);
        assertThat(keys.seal(PLAIN, ROW)).as("a data key and a nonce of its own each time").isNotEqualTo(sealed);
    }

    @Test
    void reads_two_generations_at_once() {
        byte[] old = new VaultKeys(generations(1)).seal(PLAIN, ROW);

        assertThat(new VaultKeys(generations(1, 2)).open(old, ROW)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> new VaultKeys(generations(2)).open(old, ROW)).hasMessageContaining("KRN-0006");
    }

    @Test
    void refuses_every_changed_byte_and_another_row() {
        VaultKeys keys = new VaultKeys(generations(1));
        byte[] sealed = keys.seal(PLAIN, ROW);

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> keys.open(changed, ROW)).as("byte " + at).hasMessageContaining("KRN-0006");
        }
        assertThatThrownBy(() -> keys.open(sealed, text("institution|another"))).hasMessageContaining("KRN-0006");
        assertThatThrownBy(() -> keys.open(new byte[3], ROW)).hasMessageContaining("KRN-0006");
    }

    @Test
    void knows_what_was_sealed_without_an_envelope() {
        assertThat(VaultKeys.generationOf(new byte[] {0, 1, 2, 3})).isEmpty();
        byte[] versioned = new byte[80];
        versioned[1] = 1;
        assertThat(VaultKeys.generationOf(versioned)).isEmpty();
    }

    @Test
    void seals_under_the_generation_that_the_operator_holds() {
        AtomicReference<OptionalInt> held = new AtomicReference<>(OptionalInt.of(1));
        VaultKeys keys = new VaultKeys(() -> generations(1, 2), () -> "", held::get);

        assertThat(keys.newest()).isEqualTo(1);
        held.set(OptionalInt.empty());
        assertThat(keys.newest()).isEqualTo(2);
        held.set(OptionalInt.of(3));
        assertThatThrownBy(keys::newest).as("a generation that is not there").hasMessageContaining("KRN-0006");
    }

    @Test
    void finds_a_generation_that_was_added_when_it_is_asked_for_it() {
        AtomicReference<NavigableMap<Integer, SecretKey>> store = new AtomicReference<>(generations(1));
        VaultKeys keys = new VaultKeys(store::get, () -> store.get().keySet().toString(), OptionalInt::empty);
        assertThat(keys.newest()).isEqualTo(1);

        store.set(generations(1, 2));

        assertThat(keys.open(new VaultKeys(generations(2)).seal(PLAIN, ROW), ROW)).isEqualTo(PLAIN);
        assertThat(keys.newest()).isEqualTo(2);
    }

    @Test
    void tells_two_keys_of_one_generation_apart() {
        NavigableMap<Integer, SecretKey> others = new TreeMap<>();
        others.put(1, generations(7).get(7));

        assertThat(new VaultKeys(generations(1)).checkValue(1)).isEqualTo(new VaultKeys(generations(1, 2)).checkValue(1))
                .isNotEqualTo(new VaultKeys(others).checkValue(1));
    }

    static NavigableMap<Integer, SecretKey> generations(int... numbers) {
        NavigableMap<Integer, SecretKey> keys = new TreeMap<>();
        for (int number : numbers) {
            byte[] key = new byte[32];
            key[0] = (byte) number;
            keys.put(number, new SecretKeySpec(key, "AES"));
        }
        return keys;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
