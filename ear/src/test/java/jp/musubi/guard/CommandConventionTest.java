package jp.musubi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.guard.sample.shop.boundary.Hatch;
import jp.musubi.kernel.security.Guarded;
import org.junit.jupiter.api.Test;

/** No door takes a text of any length and of any characters, and it would be noticed if one did. */
class CommandConventionTest {

    /** Texts that the room judges itself, because what is wrong has an answer of its own. */
    private static final Map<String, String> JUDGED_INSIDE = Map.of(
            "AddresseeRegistrations.register: ReportedChange.ground", "a word of a list, else the row is refused with ADR-0152",
            "AddresseeRegistrations.register: StayAbroad.managingBody", "a word of a list, else the row is refused with its own code",
            "CorporationRegistrations.register: CorporationRegistration.ground", "a word of a list, else the row is refused with ADR-0606",
            "NumberTranslations.translate: TranslateNumbers.numbers", "a wrong number costs its row and not the list",
            "AddresseeSummaries.handOver: AddresseeQuestion.addresseeNumber", "made a number at once, refused with the number's own codes",
            "NonResidentNumbers.request: NumberingRequest.values", "the official rules of each item, refused with the official codes",
            "NonResidentChanges.change: values", "the same",
            "AccessTokens.use: authorizations", "headers, which the listener bounds; whatever is wrong is the fixed 401");

    /** Commands that a door gave out before and gets back from inside the server, never from a caller. */
    private static final Set<String> GIVEN_OUT = Set.of("AwaitedConsent", "Caller", "SignedIn", "ReplicaFileClaim", "ResealingClaim");

    @Test
    void every_text_that_a_door_takes_is_bounded() {
        List<JavaClass> doors = House.ALL.stream().filter(type -> type.isAnnotatedWith(Guarded.class)).toList();

        assertThat(doors).hasSizeGreaterThan(40);
        assertThat(doors.stream().flatMap(door -> CommandRules.loose(door.reflect()).stream()).filter(place -> !GIVEN_OUT.contains(command(place))))
                .containsExactlyInAnyOrderElementsOf(JUDGED_INSIDE.keySet());
    }

    @Test
    void the_search_for_texts_without_bounds_can_find_one() {
        assertThat(CommandRules.loose(Hatch.class)).containsExactly("Hatch.pass: Order.items", "Hatch.pass: Order.note", "Hatch.pass: Token.value", "Hatch.show: text");
    }

    private static String command(String place) {
        return place.replaceFirst("^.*: ", "").replaceFirst("\\..*$", "");
    }
}
