package jp.musubi.addressee.domain.household;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.household.HouseholdError;
import jp.musubi.addressee.boundary.household.HouseholdRegistration;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/** Those households of a message that were registered before. */
final class KnownHouseholds {

    private record Key(String kind, String number) {
    }

    private final Map<Key, Household> byNumber;
    private final Map<UUID, List<HouseholdVersion>> versions;
    private final Set<Key> seen = new HashSet<>();

    private KnownHouseholds(List<Household> known, List<HouseholdVersion> versions) {
        this.byNumber = known.stream().collect(Collectors.toMap(household -> new Key(household.kind(), household.number()), Function.identity()));
        this.versions = versions.stream().collect(Collectors.groupingBy(HouseholdVersion::householdId));
    }

    static KnownHouseholds named(HouseholdRepository households, String institution, Collection<HouseholdRegistration> said) {
        List<Household> known = said.stream().collect(Collectors.groupingBy(HouseholdRegistration::kind)).entrySet().stream()
                .flatMap(kind -> households.households(institution, kind.getKey(),
                        kind.getValue().stream().map(HouseholdRegistration::householdNumber).distinct().toList()).stream()).toList();
        return new KnownHouseholds(known, households.versions(institution, known.stream().map(Household::id).toList()));
    }

    /** @throws BusinessException HOUSEHOLD_REPEATED, HOUSEHOLD_STALE, NEW_HOUSEHOLD_EMPTY */
    HouseholdRegister.Change next(int place, HouseholdRegistration said, List<Addressee> members, Caller by, Clock clock) {
        Key key = new Key(said.kind(), said.householdNumber());
        Household known = byNumber.get(key);
        if (!seen.add(key)) {
            throw new BusinessException(HouseholdError.HOUSEHOLD_REPEATED, place);
        }
        int revision = known == null ? 0 : new HouseholdTimeline(versions.get(known.id())).revision();
        if (revision != said.revision()) {
            throw new BusinessException(HouseholdError.HOUSEHOLD_STALE, place);
        }
        if (known == null && members.isEmpty()) {
            throw new BusinessException(HouseholdError.NEW_HOUSEHOLD_EMPTY, place);
        }
        Household household = known == null ? Household.register(said.kind(), said.householdNumber(), by, clock) : known;
        List<HouseholdMember> composed = new ArrayList<>();
        for (HouseholdRegistration.Member member : said.members()) {
            composed.add(HouseholdMember.of(by.institution(), composed.size() + 1, members.get(composed.size()).id(), member.role(),
                    member.relationship()));
        }
        return new HouseholdRegister.Change(place, household, known == null,
                HouseholdVersion.of(household, revision + 1, said.from(), said.until(), composed, by, clock));
    }
}
