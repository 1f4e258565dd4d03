package jp.musubi.addressee.domain.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.household.HouseholdError;
import jp.musubi.addressee.boundary.household.HouseholdRegistration;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.NumberingRepository;
import jp.musubi.addressee.domain.PersonRepository;
import jp.musubi.addressee.domain.Timeline;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;

/** 世帯の登録. Adds what a business system says of its households; one message after the other, so that nobody ends in two. */
public class HouseholdRegister {

    private final HouseholdRepository households;
    private final PersonRepository persons;
    private final NumberingRepository numberings;
    private final Clock clock;

    public HouseholdRegister(HouseholdRepository households, PersonRepository persons, NumberingRepository numberings, Clock clock) {
        this.households = households;
        this.persons = persons;
        this.numberings = numberings;
        this.clock = clock;
    }

    /** A household with its new version, and where it stands in the message. */
    record Change(int place, Household household, boolean isNew, HouseholdVersion version) {
    }

    /** @return how many */
    public int register(Caller by, List<HouseholdRegistration> said) {
        numberings.lock(by.institution());
        HouseholdLaws laws = new HouseholdLaws(households);
        Set<String> kinds = households.kindsOf(by.institution(), by.id(), JapaneseDates.today(clock));
        Map<AddresseeNumber, Addressee> records = records(by.institution(), said);
        CompositionRule rule = new CompositionRule(laws, deaths(by.institution(), records.values()));
        KnownHouseholds known = KnownHouseholds.named(households, by.institution(), said);
        List<Change> changes = new ArrayList<>();
        for (int place = 1; place <= said.size(); place++) {
            HouseholdRegistration one = said.get(place - 1);
            HouseholdKind kind = rule.kind(place, one);
            if (!kinds.contains(one.kind())) {
                throw new BusinessException(HouseholdError.KIND_OF_ANOTHER_SYSTEM, place);
            }
            List<Addressee> members = members(place, one, records);
            rule.check(place, one, kind, members);
            changes.add(known.next(place, one, members, by, clock));
        }
        new ExclusiveMembership(households, laws, by.institution()).check(changes);
        changes.stream().filter(Change::isNew).map(Change::household).forEach(households::add);
        changes.stream().map(Change::version).forEach(households::add);
        return changes.size();
    }

    private Map<AddresseeNumber, Addressee> records(String institution, List<HouseholdRegistration> said) {
        List<AddresseeNumber> numbers = said.stream().map(HouseholdRegistration::members).flatMap(Collection::stream)
                .map(HouseholdRegistration.Member::addresseeNumber).distinct().map(AddresseeNumber::new).toList();
        return persons.addressees(institution, numbers).stream().collect(Collectors.toMap(Addressee::number, Function.identity()));
    }

    /** Since when who died has been dead: the day that was told, else the one on which it was first recorded. */
    private Map<UUID, LocalDate> deaths(String institution, Collection<Addressee> records) {
        List<Addressee> dead = records.stream().filter(record -> record.state() == RegistrationState.DECEASED).toList();
        Map<UUID, LocalDate> days = new HashMap<>();
        Timeline.ofEach(dead, persons.versions(institution, dead.stream().map(Addressee::id).toList()))
                .forEach((record, timeline) -> timeline.since(RegistrationState.DECEASED).ifPresent(day -> days.put(record, day)));
        return days;
    }

    private static List<Addressee> members(int place, HouseholdRegistration said, Map<AddresseeNumber, Addressee> records) {
        List<Addressee> members = new ArrayList<>();
        for (HouseholdRegistration.Member member : said.members()) {
            Addressee record = records.get(new AddresseeNumber(member.addresseeNumber()));
            if (record == null) {
                throw new BusinessException(HouseholdError.MEMBER_UNKNOWN, place, members.size() + 1);
            }
            members.add(record);
        }
        return members;
    }
}
