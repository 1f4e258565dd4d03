package jp.musubi.addressee.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.TranslationDirection;
import jp.musubi.kernel.error.BusinessException;

/** 番号変換 of many numbers, each judged by itself: what is malformed or not known has its reason, the others their translation. */
public class NumberTranslator {

    private final PersonRepository persons;

    public NumberTranslator(PersonRepository persons) {
        this.persons = persons;
    }

    /** One way of translating: how a number is read, looked up and written. */
    private record Way<F, T>(Function<String, F> reading, Function<Collection<F>, Map<F, T>> lookup, Function<T, String> writing,
            AddresseeError unknown) {
    }

    /** @return as many outcomes as numbers, in their order */
    public List<TranslationOutcome> translate(String institution, TranslationDirection direction, List<String> numbers) {
        return switch (direction) {
            case TO_INTEGRATED -> translate(numbers, new Way<>(AddresseeNumber::new, known -> persons.translate(institution, known),
                    IntegratedAddresseeNumber::value, AddresseeError.ADDRESSEE_NUMBER_UNKNOWN));
            case TO_ADDRESSEE -> translate(numbers, new Way<>(IntegratedAddresseeNumber::new,
                    known -> persons.representativeNumbers(institution, known), AddresseeNumber::value, AddresseeError.INTEGRATED_NUMBER_UNKNOWN));
        };
    }

    private static <F, T> List<TranslationOutcome> translate(List<String> numbers, Way<F, T> way) {
        Map<String, F> read = new HashMap<>();
        Map<String, BusinessException> unreadable = new HashMap<>();
        for (String number : numbers) {
            try {
                read.put(number, read(number, way));
            } catch (BusinessException refused) {
                unreadable.put(number, refused);
            }
        }
        Map<F, T> found = way.lookup().apply(read.values());
        List<TranslationOutcome> outcomes = new ArrayList<>(numbers.size());
        for (String number : numbers) {
            outcomes.add(unreadable.containsKey(number) ? TranslationOutcome.refused(unreadable.get(number))
                    : outcome(found.get(read.get(number)), way));
        }
        return outcomes;
    }

    private static <F, T> F read(String number, Way<F, T> way) {
        if (number == null) {
            throw new BusinessException(AddresseeError.TRANSLATION_COLUMN_MISSING);
        }
        return way.reading().apply(number);
    }

    private static <F, T> TranslationOutcome outcome(T translated, Way<F, T> way) {
        return translated == null ? TranslationOutcome.refused(new BusinessException(way.unknown()))
                : TranslationOutcome.of(way.writing().apply(translated));
    }
}
