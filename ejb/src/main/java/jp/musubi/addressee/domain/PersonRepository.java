package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.kernel.error.BusinessException;

/** Persons and their 宛名 records of one institution. */
public interface PersonRepository {

    List<Addressee> addressees(String institution, Collection<AddresseeNumber> numbers);

    /** @throws BusinessException ADDRESSEE_NUMBER_UNKNOWN */
    default Addressee addressee(String institution, AddresseeNumber number) {
        return addressees(institution, List.of(number)).stream().findFirst()
                .orElseThrow(() -> new BusinessException(AddresseeError.ADDRESSEE_NUMBER_UNKNOWN));
    }

    List<Addressee> representatives(String institution, Collection<UUID> personIds);

    List<Person> persons(String institution, Collection<UUID> personIds);

    /** @throws BusinessException PERSON_NOT_FOUND */
    default Person person(String institution, UUID id) {
        return persons(institution, List.of(id)).stream().findFirst()
                .orElseThrow(() -> new BusinessException(AddresseeError.PERSON_NOT_FOUND));
    }

    /**
     * The person's records, the one that speaks for the person first.
     *
     * @throws BusinessException PERSON_NOT_FOUND for whom no record is left
     */
    default List<Addressee> recordsOf(Person person) {
        List<Addressee> records = addresseesOf(person.institution(), person.id()).stream()
                .sorted(Comparator.comparing((Addressee record) -> !person.isRepresentedBy(record)).thenComparing(record -> record.number().value())).toList();
        if (records.isEmpty()) {
            throw new BusinessException(AddresseeError.PERSON_NOT_FOUND);
        }
        return records;
    }

    /** The person whom a record is about. */
    default Person personOf(Addressee addressee) {
        return persons(addressee.institution(), List.of(addressee.personId())).get(0);
    }

    Optional<Person> person(String institution, IntegratedAddresseeNumber number);

    Map<AddresseeNumber, IntegratedAddresseeNumber> translate(String institution, Collection<AddresseeNumber> numbers);

    /** Which person stands behind each number. */
    Map<AddresseeNumber, UUID> holders(String institution, Collection<AddresseeNumber> numbers);

    /** For each person the 宛名番号 whose record speaks for it. */
    Map<IntegratedAddresseeNumber, AddresseeNumber> representativeNumbers(String institution,
            Collection<IntegratedAddresseeNumber> numbers);

    /** Those of the numbers that a corporation or branch has. */
    Set<AddresseeNumber> ofCorporations(String institution, Collection<AddresseeNumber> numbers);

    /** All support measures of the persons, the one decided last at the end. */
    List<SupportMeasure> supportMeasures(String institution, Collection<UUID> personIds);

    /** The support measure of each person who has one that was decided last. */
    default List<SupportMeasure> latestSupportMeasures(String institution, Collection<UUID> personIds) {
        Map<UUID, SupportMeasure> latest = new LinkedHashMap<>();
        supportMeasures(institution, personIds).forEach(measure -> latest.put(measure.personId(), measure));
        return List.copyOf(latest.values());
    }

    /** Those of the persons whose whereabouts are withheld on that day, by whichever of their measures. */
    default Set<UUID> protectedPersons(String institution, Collection<UUID> personIds, LocalDate on) {
        return supportMeasures(institution, personIds).stream().filter(measure -> measure.protects(on))
                .map(SupportMeasure::personId).collect(Collectors.toSet());
    }

    List<SupportMeasure> supportMeasures(String institution, IntegratedAddresseeNumber number);

    /** What was decided about the measures so far. */
    List<SupportMeasureDecision> measureDecisions(String institution, Collection<UUID> measureIds);

    void add(SupportMeasureDecision decision);

    /** Records of whoever was born on that day. */
    List<Addressee> bornOn(String institution, LocalDate day);

    /** Persons who on some day are or were in a household of whatever kind together with this one, who is among them. */
    Set<UUID> everInOneHousehold(String institution, UUID personId);

    /** All records of one person. */
    List<Addressee> addresseesOf(String institution, UUID personId);

    Optional<Addressee> addressee(String institution, UUID id);

    List<SystemLink> links(String institution, Collection<UUID> addresseeIds);

    /** For each person the 宛名番号 under which one system knows it; a system may know a person under several. */
    Map<IntegratedAddresseeNumber, List<AddresseeNumber>> linkedNumbers(String institution, BusinessSystem system,
            Collection<IntegratedAddresseeNumber> numbers);

    void add(SystemLink link);

    void add(Person person);

    void add(Addressee addressee);

    void add(AddresseeVersion version);

    /** What was recorded of the records besides what they say now. */
    List<AddresseeVersion> versions(String institution, Collection<UUID> addresseeIds);

    void add(SupportMeasure measure);

    void add(OtherName name);

    /** By which other names the records' persons are found. */
    List<OtherName> otherNames(String institution, Collection<UUID> addresseeIds);
}
