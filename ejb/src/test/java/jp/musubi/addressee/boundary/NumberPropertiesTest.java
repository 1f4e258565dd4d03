package jp.musubi.addressee.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.musubi.kernel.text.Widths;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What check digits promise, over thousands of numbers; the seed is fixed, so that every run looks at the same ones. */
class NumberPropertiesTest {

    private static final String SEED = "20261121";

    /** A number of a family. */
    record Sample(NumberFamily family, String digits) {
    }

    @Property(seed = SEED, tries = 3_000)
    void finds_every_wrong_digit_that_its_formula_can_see(@ForAll("numbers") Sample number, @ForAll @IntRange(max = 14) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        int place = at % number.family().length;
        StringBuilder slip = new StringBuilder(number.digits());
        slip.setCharAt(place, (char) ('0' + (number.digits().charAt(place) - '0' + by) % 10));

        assertThat(number.family().accepts(slip.toString()) && !number.family().isBlindTo(number.digits(), slip.toString())).isFalse();
    }

    @Property(seed = SEED, tries = 3_000)
    void finds_every_pair_of_swapped_neighbours_that_its_formula_can_see(@ForAll("numbers") Sample number,
            @ForAll @IntRange(max = 13) int at) {
        int place = at % (number.family().length - 1);
        Assume.that(number.digits().charAt(place) != number.digits().charAt(place + 1));
        StringBuilder slip = new StringBuilder(number.digits());
        slip.setCharAt(place, number.digits().charAt(place + 1));
        slip.setCharAt(place + 1, number.digits().charAt(place));

        assertThat(number.family().accepts(slip.toString()) && !number.family().isBlindTo(number.digits(), slip.toString())).isFalse();
    }

    @Property(seed = SEED, tries = 1_000)
    void reads_a_number_as_it_was_written_and_as_people_type_it(@ForAll("numbers") Sample number, @ForAll @IntRange(max = 14) int at) {
        int place = at % number.family().length;
        String typed = number.digits().substring(0, place) + "－" + number.digits().substring(place);

        assertThat(number.family().read(number.digits())).isEqualTo(number.digits());
        assertThat(number.family().read(Widths.normaliseNumber(Widths.toFullWidth(typed) + "　"))).isEqualTo(number.digits());
    }

    @Property(seed = SEED, tries = 300)
    void shows_no_digit_of_a_persons_number(@ForAll("numbers") Sample number) {
        List<Object> masked = switch (number.family()) {
            case INDIVIDUAL -> List.of(new IndividualNumber(number.digits()));
            case RESIDENT -> List.of(new ResidentCode(number.digits()));
            case ADDRESSEE -> List.of(new AddresseeNumber(number.digits()), new NonResidentNumber(number.digits()));
            case INTEGRATED -> List.of(new IntegratedAddresseeNumber(number.digits()));
            case LOCAL_GOVERNMENT, CORPORATE -> List.of();
        };

        assertThat(masked.toString()).doesNotContainPattern("[0-9]");
    }

    @Provide
    Arbitrary<Sample> numbers() {
        return Arbitraries.of(NumberFamily.values()).flatMap(family -> Arbitraries.strings().numeric().ofLength(family.length - 1)
                .map(body -> family.number(body).map(digits -> new Sample(family, digits)))
                .filter(Optional::isPresent).map(Optional::orElseThrow));
    }
}
