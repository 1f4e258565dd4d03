package jp.musubi.addressee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.AddresseeVersion;
import jp.musubi.addressee.domain.Fingerprint;
import jp.musubi.addressee.domain.IndividualNumberChange;
import jp.musubi.addressee.domain.LinkCandidate;
import jp.musubi.addressee.domain.LinkDoubt;
import jp.musubi.addressee.domain.LinkDoubtRepository;
import jp.musubi.addressee.domain.NumberKind;
import jp.musubi.addressee.domain.NumberLook;
import jp.musubi.addressee.domain.NumberVault;
import jp.musubi.addressee.domain.Numbering;
import jp.musubi.addressee.domain.NumberingRepository;
import jp.musubi.addressee.domain.OtherName;
import jp.musubi.addressee.domain.Person;
import jp.musubi.addressee.domain.PersonRepository;
import jp.musubi.addressee.domain.PlannableMove;
import jp.musubi.addressee.domain.PlannedMove;
import jp.musubi.addressee.domain.PlannedMoveRepository;
import jp.musubi.addressee.domain.SealedNumber;
import jp.musubi.addressee.domain.SupportMeasure;
import jp.musubi.addressee.domain.SupportMeasureDecision;
import jp.musubi.addressee.domain.SystemLink;
import jp.musubi.kernel.crypto.VaultKeys;

/** One institution's registry in lists. */
public final class InMemoryRegistry implements PersonRepository, NumberVault, NumberingRepository, LinkDoubtRepository, PlannedMoveRepository {

    public final List<Person> persons = new ArrayList<>();
    public final List<Addressee> addressees = new ArrayList<>();
    public final List<AddresseeVersion> versions = new ArrayList<>();
    public final List<PlannedMove> plans = new ArrayList<>();
    public final List<OtherName> otherNames = new ArrayList<>();
    public final List<SupportMeasure> measures = new ArrayList<>();
    public final List<SupportMeasureDecision> decisions = new ArrayList<>();
    public final List<SystemLink> links = new ArrayList<>();
    public final List<SealedNumber> numbers = new ArrayList<>();
    public final List<NumberLook> looks = new ArrayList<>();
    public final List<IndividualNumberChange> changes = new ArrayList<>();
    public final List<LinkDoubt> doubts = new ArrayList<>();
    public final List<LinkCandidate> candidates = new ArrayList<>();
    private final Map<String, Numbering> numberings = new HashMap<>();

    @Override
    public Numbering lock(String institution) {
        return numberings.computeIfAbsent(institution, Numbering::new);
    }

    @Override
    public List<Addressee> addressees(String institution, Collection<AddresseeNumber> wanted) {
        return addressees.stream().filter(addressee -> wanted.contains(addressee.number())).toList();
    }

    @Override
    public Set<AddresseeNumber> ofCorporations(String institution, Collection<AddresseeNumber> wanted) {
        return Set.of();
    }

    @Override
    public List<Addressee> representatives(String institution, Collection<UUID> personIds) {
        List<UUID> ids = persons(institution, personIds).stream().map(Person::representativeId).toList();
        return addressees.stream().filter(addressee -> ids.contains(addressee.id())).toList();
    }

    @Override
    public List<Person> persons(String institution, Collection<UUID> personIds) {
        return persons.stream().filter(person -> personIds.contains(person.id())).toList();
    }

    @Override
    public Optional<Person> person(String institution, IntegratedAddresseeNumber number) {
        return persons.stream().filter(person -> person.integratedNumber().equals(number)).findFirst();
    }

    @Override
    public Map<AddresseeNumber, IntegratedAddresseeNumber> translate(String institution, Collection<AddresseeNumber> wanted) {
        Map<AddresseeNumber, IntegratedAddresseeNumber> translated = new HashMap<>();
        addressees(institution, wanted).forEach(addressee -> translated.put(addressee.number(),
                persons(institution, List.of(addressee.personId())).get(0).integratedNumber()));
        return translated;
    }

    @Override
    public Map<AddresseeNumber, UUID> holders(String institution, Collection<AddresseeNumber> wanted) {
        Map<AddresseeNumber, UUID> holders = new HashMap<>();
        addressees(institution, wanted).forEach(addressee -> holders.put(addressee.number(), addressee.personId()));
        return holders;
    }

    @Override
    public Map<IntegratedAddresseeNumber, AddresseeNumber> representativeNumbers(String institution,
            Collection<IntegratedAddresseeNumber> wanted) {
        Map<IntegratedAddresseeNumber, AddresseeNumber> speaking = new HashMap<>();
        wanted.forEach(number -> person(institution, number).ifPresent(person ->
                speaking.put(number, representatives(institution, List.of(person.id())).get(0).number())));
        return speaking;
    }

    @Override
    public List<SupportMeasure> supportMeasures(String institution, Collection<UUID> personIds) {
        return measures.stream().filter(measure -> personIds.contains(measure.personId())).toList();
    }

    @Override
    public List<SupportMeasure> supportMeasures(String institution, IntegratedAddresseeNumber number) {
        UUID id = person(institution, number).map(Person::id).orElse(null);
        return measures.stream().filter(measure -> measure.personId().equals(id)).toList();
    }

    @Override
    public List<SealedNumber> withFingerprints(NumberKind kind, String institution, Collection<Fingerprint> wanted) {
        return numbers.stream().filter(kind.type()::isInstance).filter(number -> wanted.contains(number.fingerprint()))
                .toList();
    }

    @Override
    public List<SealedNumber> ofPersons(NumberKind kind, String institution, Collection<UUID> personIds) {
        return numbers.stream().filter(kind.type()::isInstance).filter(number -> personIds.contains(number.personId()))
                .toList();
    }

    @Override
    public Map<IntegratedAddresseeNumber, SealedNumber> current(NumberKind kind, String institution,
            Collection<IntegratedAddresseeNumber> wanted) {
        Map<IntegratedAddresseeNumber, SealedNumber> newest = new HashMap<>();
        wanted.forEach(number -> person(institution, number).ifPresent(person ->
                ofPersons(kind, institution, List.of(person.id())).forEach(sealed -> newest.put(number, sealed))));
        return newest;
    }

    @Override
    public List<SupportMeasureDecision> measureDecisions(String institution, Collection<UUID> measureIds) {
        return decisions.stream().filter(decision -> measureIds.contains(decision.measureId())).toList();
    }

    @Override
    public void add(SupportMeasureDecision decision) {
        decisions.add(decision);
    }

    @Override
    public List<Addressee> bornOn(String institution, LocalDate day) {
        return addressees.stream().filter(addressee -> day.equals(addressee.basicInformation().birthDate().day())).toList();
    }

    @Override
    public Set<UUID> everInOneHousehold(String institution, UUID personId) {
        return Set.of(personId);
    }

    @Override
    public List<Addressee> addresseesOf(String institution, UUID personId) {
        return addressees.stream().filter(addressee -> addressee.personId().equals(personId)).toList();
    }

    @Override
    public List<SystemLink> links(String institution, Collection<UUID> addresseeIds) {
        return links.stream().filter(link -> addresseeIds.contains(link.addresseeId())).toList();
    }

    @Override
    public Map<IntegratedAddresseeNumber, List<AddresseeNumber>> linkedNumbers(String institution, BusinessSystem system,
            Collection<IntegratedAddresseeNumber> wanted) {
        Map<IntegratedAddresseeNumber, List<AddresseeNumber>> linked = new HashMap<>();
        wanted.forEach(number -> person(institution, number).ifPresent(person -> {
            List<AddresseeNumber> own = addresseesOf(institution, person.id()).stream()
                    .filter(addressee -> links(institution, List.of(addressee.id())).stream().anyMatch(link -> link.system().equals(system)))
                    .map(Addressee::number).toList();
            if (!own.isEmpty()) {
                linked.put(number, own);
            }
        }));
        return linked;
    }

    @Override
    public Optional<Addressee> addressee(String institution, UUID id) {
        return addressees.stream().filter(addressee -> addressee.id().equals(id)).findFirst();
    }

    @Override
    public boolean isKnown(String institution, Fingerprint fingerprint) {
        return doubts.stream().anyMatch(doubt -> doubt.fingerprint().equals(fingerprint));
    }

    @Override
    public void add(LinkDoubt doubt) {
        doubts.add(doubt);
    }

    @Override
    public void add(LinkCandidate candidate) {
        candidates.add(candidate);
    }

    @Override
    public void add(SystemLink link) {
        links.add(link);
    }

    @Override
    public void add(Person person) {
        persons.add(person);
    }

    @Override
    public void add(Addressee addressee) {
        addressees.add(addressee);
    }

    @Override
    public void add(AddresseeVersion version) {
        versions.add(version);
    }

    @Override
    public List<AddresseeVersion> versions(String institution, Collection<UUID> addresseeIds) {
        return versions.stream().filter(version -> addresseeIds.contains(version.addresseeId())).toList();
    }

    @Override
    public List<PlannableMove> plannable(LocalDate on) {
        return List.of(new PlannableMove(ChangeGround.MOVED_OUT, RegistrationState.MOVED_OUT, 180));
    }

    @Override
    public List<PlannedMove> plans(String institution, Collection<UUID> addresseeIds) {
        return plans.stream().filter(plan -> addresseeIds.contains(plan.addresseeId())).toList();
    }

    @Override
    public void add(PlannedMove plan) {
        plans.add(plan);
    }

    @Override
    public void settle(PlannedMove plan, PlannedMove.Settlement settlement) {
        plans.remove(plan);
    }

    @Override
    public List<UUID> due(String institution, LocalDate today, UUID after, int most) {
        throw new UnsupportedOperationException("the day does not come in lists");
    }

    @Override
    public Optional<PlannedMove> find(String institution, UUID id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    @Override
    public Addressee recordOf(PlannedMove plan) {
        return addressees.stream().filter(record -> record.id().equals(plan.addresseeId())).findFirst().orElseThrow();
    }

    @Override
    public void add(OtherName name) {
        otherNames.add(name);
    }

    @Override
    public List<OtherName> otherNames(String institution, Collection<UUID> addresseeIds) {
        return otherNames.stream().filter(name -> addresseeIds.contains(name.addresseeId())).toList();
    }

    @Override
    public void add(SupportMeasure measure) {
        measures.add(measure);
    }

    @Override
    public List<IndividualNumberChange> changes(String institution, UUID personId) {
        List<UUID> ids = numbers.stream().filter(number -> number.personId().equals(personId)).map(SealedNumber::id).toList();
        return changes.stream().filter(change -> ids.contains(change.numberId())).toList();
    }

    @Override
    public void add(IndividualNumberChange change) {
        changes.add(change);
    }

    @Override
    public void add(SealedNumber number) {
        numbers.add(number);
    }

    @Override
    public void add(NumberLook look) {
        looks.add(look);
    }

    @Override
    public List<SealedNumber> sealedBefore(NumberKind kind, String institution, int keyGeneration, int max) {
        return numbers.stream().filter(kind.type()::isInstance).filter(number -> generation(number) < keyGeneration).limit(max).toList();
    }

    @Override
    public long countSealedBefore(NumberKind kind, String institution, int keyGeneration) {
        return sealedBefore(kind, institution, keyGeneration, Integer.MAX_VALUE).size();
    }

    private static int generation(SealedNumber number) {
        return VaultKeys.generationOf(number.sealed()).orElse(0);
    }
}
