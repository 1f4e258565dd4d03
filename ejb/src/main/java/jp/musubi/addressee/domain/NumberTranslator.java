package jp.musubi.addressee.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.TranslationDirection;
import jp.musubi.kernel.error.BusinessException;

/** 番号変換 of many numbers, each judged by itself: what is malformed or not known has its reason, the others their translation. */
public class NumberTranslator {

    private final PersonRepository persons;

    public NumberTranslator(PersonRepository persons) {
        this.persons = persons;
    }

    /**
     * Which number is wanted.
     *
     * @param system whose 宛名番号; empty for those with the 統合宛名フラグ
     */
    public record Way(TranslationDirection direction, Optional<BusinessSystem> system) {
    }

    /** @return as many outcomes as numbers, in their order */
    public List<TranslationOutcome> translate(String institution, Way way, List<String> numbers) {
        if (way.direction() == TranslationDirection.TO_INTEGRATED) {
            return translate(numbers, AddresseeNumber::new, known -> found(persons.translate(institution, known),
                    IntegratedAddresseeNumber::value), AddresseeError.ADDRESSEE_NUMBER_UNKNOWN);
        }
        return way.system().map(system -> translate(numbers, IntegratedAddresseeNumber::new,
                known -> ofOneSystem(persons.linkedNumbers(institution, system, known)), AddresseeError.NO_LINK_OF_THE_SYSTEM))
                .orElseGet(() -> translate(numbers, IntegratedAddresseeNumber::new, known -> found(
                        persons.representativeNumbers(institution, known), AddresseeNumber::value), AddresseeError.INTEGRATED_NUMBER_UNKNOWN));
    }

    private static <F> List<TranslationOutcome> translate(List<String> numbers, Function<String, F> reading,
            Function<Collection<F>, Map<F, TranslationOutcome>> lookup, AddresseeError unknown) {
        Map<String, F> read = new HashMap<>();
        Map<String, TranslationOutcome> unreadable = new HashMap<>();
        for (String number : numbers) {
            try {
                read.put(number, read(number, reading));
            } catch (BusinessException refused) {
                unreadable.put(number, TranslationOutcome.refused(refused));
            }
        }
        Map<F, TranslationOutcome> found = lookup.apply(read.values());
        TranslationOutcome nobody = TranslationOutcome.refused(new BusinessException(unknown));
        List<TranslationOutcome> outcomes = new ArrayList<>(numbers.size());
        for (String number : numbers) {
            outcomes.add(unreadable.containsKey(number) ? unreadable.get(number) : found.getOrDefault(read.get(number), nobody));
        }
        return outcomes;
    }

    private static <F> F read(String number, Function<String, F> reading) {
        if (number == null) {
            throw new BusinessException(AddresseeError.TRANSLATION_COLUMN_MISSING);
        }
        return reading.apply(number);
    }

    private static <F, T> Map<F, TranslationOutcome> found(Map<F, T> translated, Function<T, String> writing) {
        Map<F, TranslationOutcome> outcomes = new HashMap<>();
        translated.forEach((from, to) -> outcomes.put(from, TranslationOutcome.of(writing.apply(to))));
        return outcomes;
    }

    /** Several numbers of one system for one person are never chosen from. */
    private static Map<IntegratedAddresseeNumber, TranslationOutcome> ofOneSystem(Map<IntegratedAddresseeNumber, List<AddresseeNumber>> linked) {
        Map<IntegratedAddresseeNumber, TranslationOutcome> outcomes = new HashMap<>();
        linked.forEach((from, to) -> outcomes.put(from, to.size() == 1 ? TranslationOutcome.of(to.get(0).value())
                : TranslationOutcome.refused(new BusinessException(AddresseeError.SEVERAL_LINKS_OF_THE_SYSTEM))));
        return outcomes;
    }
}
