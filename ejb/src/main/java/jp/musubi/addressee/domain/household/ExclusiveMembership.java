package jp.musubi.addressee.domain.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.household.HouseholdError;
import jp.musubi.kernel.error.BusinessException;

/** Nobody has two roles of one exclusive group on a day in two households of a kind; judged when all changes of a message are known. */
final class ExclusiveMembership {

    private final HouseholdRepository households;
    private final HouseholdLaws laws;
    private final String institution;
    private final Map<UUID, UUID> persons = new HashMap<>();
    private final Map<UUID, HouseholdTimeline> timelines = new HashMap<>();
    private final Map<UUID, String> kinds = new HashMap<>();
    private final Map<UUID, Set<UUID>> homes = new HashMap<>();

    ExclusiveMembership(HouseholdRepository households, HouseholdLaws laws, String institution) {
        this.households = households;
        this.laws = laws;
        this.institution = institution;
    }

    /** @throws BusinessException MEMBER_ELSEWHERE */
    void check(List<HouseholdRegister.Change> changes) {
        learn(changes);
        for (HouseholdRegister.Change change : changes) {
            for (HouseholdMember member : change.version().members()) {
                if (others(change, member).anyMatch(other -> clashes(change, member, other))) {
                    throw new BusinessException(HouseholdError.MEMBER_ELSEWHERE, change.place(), member.place());
                }
            }
        }
    }

    /** Other households of the kind in which the person ever was. */
    private Stream<HouseholdTimeline> others(HouseholdRegister.Change change, HouseholdMember member) {
        return homes.get(persons.get(member.addresseeId())).stream().filter(id -> !id.equals(change.household().id()))
                .filter(id -> kinds.get(id).equals(change.household().kind())).map(timelines::get);
    }

    private void learn(List<HouseholdRegister.Change> changes) {
        List<HouseholdVersion> versions = new ArrayList<>(changes.stream().map(HouseholdRegister.Change::version).toList());
        meet(versions);
        Set<String> wanted = changes.stream().map(change -> change.household().kind()).collect(Collectors.toSet());
        households.householdsOf(institution, wanted, Set.copyOf(persons.values())).forEach(found -> kinds.put(found.id(), found.kind()));
        changes.forEach(change -> kinds.put(change.household().id(), change.household().kind()));
        List<HouseholdVersion> before = households.versions(institution, kinds.keySet());
        meet(before);
        versions.addAll(before);
        versions.stream().collect(Collectors.groupingBy(HouseholdVersion::householdId))
                .forEach((id, of) -> timelines.put(id, new HouseholdTimeline(of)));
        versions.forEach(version -> version.members().forEach(member -> homes
                .computeIfAbsent(persons.get(member.addresseeId()), unused -> new HashSet<>()).add(version.householdId())));
    }

    private void meet(Collection<HouseholdVersion> versions) {
        Set<UUID> records = versions.stream().flatMap(version -> version.members().stream()).map(HouseholdMember::addresseeId)
                .filter(id -> !persons.containsKey(id)).collect(Collectors.toSet());
        households.records(institution, records).forEach(record -> persons.put(record.id(), record.personId()));
    }

    private boolean clashes(HouseholdRegister.Change change, HouseholdMember member, HouseholdTimeline other) {
        HouseholdTimeline own = timelines.get(change.household().id());
        Predicate<HouseholdMember> same = any -> persons.get(any.addresseeId()).equals(persons.get(member.addresseeId()));
        return days(change.version(), own, other).anyMatch(day -> own.member(day, same).flatMap(here -> other.member(day, same)
                .filter(there -> role(change, here, day).excludes(role(change, there, day)))).isPresent());
    }

    /** Days of the new version on which something begins; between them nothing changes. */
    private static Stream<LocalDate> days(HouseholdVersion version, HouseholdTimeline own, HouseholdTimeline other) {
        NavigableSet<LocalDate> days = new TreeSet<>(own.turns());
        days.addAll(other.turns());
        return days.stream().filter(version::covers);
    }

    private HouseholdRole role(HouseholdRegister.Change change, HouseholdMember member, LocalDate day) {
        return laws.role(change.household().kind(), member.role(), day);
    }
}
