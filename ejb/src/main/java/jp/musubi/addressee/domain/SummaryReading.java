package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeSummary;
import jp.musubi.kernel.time.JapaneseDates;

/** What a clerk sees of a person: what the record says that speaks for the person, without the address while it is protected. */
public class SummaryReading {

    private final PersonRepository persons;
    private final Clock clock;

    public SummaryReading(PersonRepository persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /** By person, in the order of their numbers; a person for whom no record speaks is left out. */
    public List<Map.Entry<Person, AddresseeSummary>> of(String institution, Collection<UUID> personIds) {
        Map<UUID, Addressee> speakers = persons.representatives(institution, personIds).stream()
                .collect(Collectors.toMap(Addressee::personId, Function.identity()));
        return persons.persons(institution, personIds).stream().filter(person -> speakers.containsKey(person.id()))
                .map(person -> Map.entry(person, said(person, speakers.get(person.id()), isHidden(institution, person))))
                .sorted(Map.Entry.comparingByValue((one, other) -> one.integratedNumber().value().compareTo(other.integratedNumber().value())))
                .toList();
    }

    /** Whether a support measure withholds the person's whereabouts today. */
    boolean isHidden(String institution, Person person) {
        return persons.supportMeasures(institution, person.integratedNumber()).stream()
                .anyMatch(measure -> measure.protects(today()));
    }

    LocalDate today() {
        return JapaneseDates.today(clock);
    }

    static AddresseeSummary said(Person person, Addressee record, boolean hidden) {
        BasicInformation known = record.basicInformation();
        return new AddresseeSummary(record.number(), person.integratedNumber(), known.name(), known.kana(), known.birthDate(),
                known.sex(), hidden ? null : known.address(), record.state(), hidden);
    }
}
