package jp.musubi.addressee.domain.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What holds of one household on which day: of all that was recorded about a day, the latest. */
final class HouseholdTimeline {

    private final List<HouseholdVersion> latestFirst;

    HouseholdTimeline(Collection<HouseholdVersion> versions) {
        this.latestFirst = versions.stream().sorted(Comparator.comparingInt(HouseholdVersion::revision).reversed()).toList();
    }

    /** The 版 that a sender has to have seen; 0 before the first. */
    int revision() {
        return latestFirst.isEmpty() ? 0 : latestFirst.get(0).revision();
    }

    /** Who is in it; nobody where there is no such household. */
    List<HouseholdMember> on(LocalDate day) {
        return latestFirst.stream().filter(version -> version.covers(day)).findFirst().map(HouseholdVersion::members).orElse(List.of());
    }

    Optional<HouseholdMember> member(LocalDate day, Predicate<HouseholdMember> wanted) {
        return on(day).stream().filter(wanted).findFirst();
    }

    /** Days on which something may begin or end. */
    TreeSet<LocalDate> turns() {
        TreeSet<LocalDate> turns = new TreeSet<>();
        latestFirst.forEach(version -> Stream.of(Optional.of(version.validFrom()), Optional.ofNullable(version.validUntil()).map(day -> day.plusDays(1)))
                .flatMap(Optional::stream).forEach(turns::add));
        return turns;
    }

    /** First day of the membership that holds on that day without a break. */
    LocalDate since(LocalDate day, Predicate<HouseholdMember> wanted) {
        LocalDate since = day;
        for (LocalDate turn : turns().headSet(day, true).descendingSet()) {
            if (member(turn, wanted).isEmpty()) {
                break;
            }
            since = turn;
        }
        return since;
    }
}
