package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeSummary;
import jp.musubi.addressee.boundary.StayAbroad;
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
        Set<UUID> hidden = hidden(institution, personIds);
        return persons.persons(institution, personIds).stream().filter(person -> speakers.containsKey(person.id()))
                .map(person -> Map.entry(person, said(person, speakers.get(person.id()), hidden.contains(person.id()))))
                .sorted(Map.Entry.comparingByValue((one, other) -> one.integratedNumber().value().compareTo(other.integratedNumber().value())))
                .toList();
    }

    /** Those of the persons whose whereabouts a support measure withholds today. */
    Set<UUID> hidden(String institution, Collection<UUID> personIds) {
        return persons.protectedPersons(institution, personIds, today());
    }

    LocalDate today() {
        return JapaneseDates.today(clock);
    }

    static AddresseeSummary said(Person person, Addressee record, boolean hidden) {
        return said(person, record.number(), record.content(), hidden);
    }

    static AddresseeSummary said(Person person, AddresseeNumber number, RecordContent content, boolean hidden) {
        BasicInformation known = content.information();
        return new AddresseeSummary(number, person.integratedNumber(), known.name(), known.kana(), known.birthDate(),
                known.sex(), hidden ? null : known.address(), content.state(), hidden, hidden ? StayAbroad.NONE : content.abroad());
    }
}
