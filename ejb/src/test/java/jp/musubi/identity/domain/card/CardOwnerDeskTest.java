package jp.musubi.identity.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.ResidentActKind;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;

/** From a card to its owner. */
class CardOwnerDeskTest {

    private static final BigInteger FIRST = BigInteger.valueOf(11);
    private static final BigInteger SECOND = BigInteger.valueOf(12);
    private static final BigInteger THIRD = BigInteger.valueOf(13);
    private static final CardSerials SERIALS = new CardSerials(new SealingKeys(new Keyring(Map.of(CardSerials.LOGIN,
            Map.of("1", Base64.getEncoder().encodeToString(new byte[32]))))));

    private final Map<String, String> owners = new HashMap<>();
    private final Map<BigInteger, SerialLinkage.Linked> linked = new HashMap<>();
    private final List<BigInteger> asked = new ArrayList<>();
    private final CardOwnerDesk desk = new CardOwnerDesk(new Store(), this::ask, SERIALS);

    @Test
    void a_new_card_gets_the_account_that_the_authority_names() {
        linked.put(FIRST, newcomer("somebody"));

        assertThat(desk.ownerOf(FIRST)).isEqualTo("somebody");
    }

    @Test
    void a_known_card_is_not_asked_about_again() {
        linked.put(FIRST, newcomer("somebody"));
        desk.ownerOf(FIRST);
        linked.put(FIRST, newcomer("another"));

        assertThat(desk.ownerOf(FIRST)).isEqualTo("somebody");
        assertThat(asked).containsExactly(FIRST);
    }

    @Test
    void a_renewed_card_finds_its_owner_by_the_card_before() {
        linked.put(FIRST, newcomer("somebody"));
        desk.ownerOf(FIRST);
        linked.put(SECOND, successor(FIRST, "another"));

        assertThat(desk.ownerOf(SECOND)).isEqualTo("somebody");
    }

    @Test
    void a_card_renewed_twice_finds_its_owner_although_one_never_came() {
        linked.put(FIRST, newcomer("somebody"));
        desk.ownerOf(FIRST);
        linked.put(SECOND, successor(FIRST, "x"));
        linked.put(THIRD, successor(SECOND, "y"));

        assertThat(desk.ownerOf(THIRD)).isEqualTo("somebody");
        assertThat(owners).as("what never came is not linked").hasSize(2);
    }

    @Test
    void a_renewed_card_of_somebody_who_never_came_is_a_new_ones() {
        linked.put(FIRST, newcomer("somebody"));
        linked.put(SECOND, successor(FIRST, "somebody"));

        assertThat(desk.ownerOf(SECOND)).isEqualTo("somebody");
    }

    @Test
    void the_owners_record_hears_of_a_card_that_is_new_or_renewed_once() {
        linked.put(FIRST, newcomer("somebody"));
        linked.put(SECOND, successor(FIRST, "another"));

        assertThat(desk.link(desk.recognise(FIRST)).news()).contains(ResidentActKind.CARD_ADDED);
        assertThat(desk.link(desk.recognise(SECOND)).news()).contains(ResidentActKind.CARD_RENEWED);
        assertThat(desk.recognise(SECOND).news()).isEmpty();
    }

    @Test
    void to_recognise_a_card_keeps_nothing_of_it() {
        linked.put(FIRST, newcomer("somebody"));

        assertThat(desk.recognise(FIRST).subject()).isEqualTo("somebody");
        assertThat(owners).isEmpty();
    }

    @Test
    void what_is_no_certificate_names_nobody() {
        assertThat(desk.namedBy(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void without_a_name_from_the_authority_nobody_comes_in() {
        linked.put(FIRST, new SerialLinkage.Linked(Optional.empty(), Optional.empty()));

        Refusal.expect(IdentityError.CARD_OWNER_UNKNOWN, () -> desk.ownerOf(FIRST));
        assertThat(owners).isEmpty();
    }

    @Test
    void while_the_authority_is_silent_nobody_new_comes_in() {
        Refusal.expect(IdentityError.CARD_LINKAGE_UNAVAILABLE, () -> desk.ownerOf(FIRST));
        assertThat(owners).isEmpty();
    }

    @Test
    void cards_that_are_each_others_successors_are_asked_about_no_end() {
        linked.put(FIRST, successor(SECOND, "somebody"));
        linked.put(SECOND, successor(FIRST, "another"));

        assertThat(desk.ownerOf(FIRST)).isEqualTo("somebody");
        assertThat(asked).hasSizeLessThan(30);
    }

    @Test
    void serials_are_kept_as_keyed_hashes_alone() {
        linked.put(FIRST, newcomer("somebody"));
        desk.ownerOf(FIRST);

        assertThat(owners.keySet()).allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    private SerialLinkage.Linked ask(BigInteger serial) {
        asked.add(serial);
        return Optional.ofNullable(linked.get(serial)).orElseThrow(() -> new BusinessException(IdentityError.CARD_LINKAGE_UNAVAILABLE));
    }

    private static SerialLinkage.Linked newcomer(String subject) {
        return new SerialLinkage.Linked(Optional.empty(), Optional.of(subject));
    }

    private static SerialLinkage.Linked successor(BigInteger earlier, String subject) {
        return new SerialLinkage.Linked(Optional.of(earlier), Optional.of(subject));
    }

    private final class Store implements CardOwnerStore {

        @Override
        public Optional<String> find(String serialKey) {
            return Optional.ofNullable(owners.get(serialKey));
        }

        @Override
        public String link(String serialKey, String subject) {
            owners.putIfAbsent(serialKey, subject);
            return owners.get(serialKey);
        }
    }
}
