package jp.musubi.addressee.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeLink;
import jp.musubi.addressee.boundary.AddresseeNumber;

/** Reads which systems know a person. */
public class LinkReading {

    private static final Comparator<AddresseeLink> IN_ORDER = Comparator.<AddresseeLink, String>comparing(link -> link.system().businessId())
            .thenComparing(link -> link.system().ownSystemId()).thenComparing(AddresseeLink::addresseeNumber);

    private final PersonRepository persons;

    public LinkReading(PersonRepository persons) {
        this.persons = persons;
    }

    /**
     * A person's links.
     *
     * @param subject the person's key in the disclosure log
     */
    public record Found(String subject, List<AddresseeLink> links) {

        /** Masked: a person's key stays out of logs and messages. */
        @Override
        public String toString() {
            return "Found[masked]";
        }
    }

    public Found links(String institution, AddresseeNumber number) {
        Addressee addressee = persons.addressee(institution, number);
        Person person = persons.personOf(addressee);
        return new Found(person.integratedNumber().value(), links(institution, person, persons.addresseesOf(institution, person.id())));
    }

    /** @param own the person's records */
    List<AddresseeLink> links(String institution, Person person, List<Addressee> own) {
        Map<UUID, Addressee> records = own.stream().collect(Collectors.toMap(Addressee::id, Function.identity()));
        return persons.links(institution, records.keySet()).stream().map(link -> new AddresseeLink(
                records.get(link.addresseeId()).number(), link.system(), person.isRepresentedBy(link), link.recordedAt()))
                .sorted(IN_ORDER).toList();
    }
}
