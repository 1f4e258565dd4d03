package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.kernel.security.DisclosesNothing;

/**
 * 名寄せ. Who stands behind records: a record, the main one that it is merged into and all others merged into that are one
 * person's, and what holds of one of them holds of all.
 */
final class PersonsBehind {

    private final NonResidentRepository records;
    private final PersonRepository persons;

    PersonsBehind(NonResidentRepository records, PersonRepository persons) {
        this.records = records;
        this.persons = persons;
    }

    /** Those of the records whose person is under a support measure on that day. */
    @DisclosesNothing("asks who is protected in order to show less")
    Set<NonResidentNumber> underProtection(String institution, Collection<NonResident> found, LocalDate on) {
        Map<NonResidentNumber, Set<NonResidentNumber>> families = families(institution, found);
        Map<AddresseeNumber, UUID> holders = persons.holders(institution,
                families.values().stream().flatMap(Set::stream).distinct().flatMap(number -> number.checked().stream()).toList());
        Set<UUID> guarded = persons.protectedPersons(institution, Set.copyOf(holders.values()), on);
        return found.stream().filter(record -> families.get(main(record)).stream()
                .flatMap(number -> number.checked().stream()).map(holders::get).anyMatch(guarded::contains))
                .map(NonResident::number).collect(Collectors.toSet());
    }

    /** The person's key in the disclosure log: the 統合宛名番号 where one stands behind the record or its main one, else its number. */
    Map<NonResidentNumber, String> subjects(String institution, Collection<NonResident> found) {
        Map<AddresseeNumber, IntegratedAddresseeNumber> integrated = persons.translate(institution,
                found.stream().flatMap(record -> Stream.of(record.number(), main(record))).distinct()
                        .flatMap(number -> number.checked().stream()).toList());
        return found.stream().collect(Collectors.toMap(NonResident::number, record -> Stream.of(record.number(), main(record))
                .flatMap(number -> number.checked().stream()).flatMap(number -> Optional.ofNullable(integrated.get(number)).stream())
                .findFirst().map(IntegratedAddresseeNumber::value).orElse(record.number().value()), (one, other) -> one));
    }

    private Map<NonResidentNumber, Set<NonResidentNumber>> families(String institution, Collection<NonResident> found) {
        Map<NonResidentNumber, Set<NonResidentNumber>> families = new HashMap<>();
        List<NonResidentNumber> mains = found.stream().map(PersonsBehind::main).distinct().toList();
        mains.forEach(main -> families.computeIfAbsent(main, number -> new LinkedHashSet<>()).add(main));
        Stream.concat(found.stream(), records.mergedInto(institution, mains).stream())
                .forEach(record -> families.get(main(record)).add(record.number()));
        return families;
    }

    private static NonResidentNumber main(NonResident record) {
        return record.mergedInto().orElseGet(record::number);
    }
}
