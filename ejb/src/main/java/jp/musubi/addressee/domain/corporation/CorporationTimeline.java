package jp.musubi.addressee.domain.corporation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;

/**
 * What was recorded of one corporation or branch, by two times (ADR 28): what holds from a day on holds until the next such day, of two that
 * hold from one day the one recorded later does, and a correction takes back what was told to hold from the day that it names.
 */
final class CorporationTimeline {

    private final List<CorporationVersion> recorded;

    private CorporationTimeline(List<CorporationVersion> recorded) {
        this.recorded = recorded;
    }

    static CorporationTimeline of(Collection<CorporationVersion> versions) {
        return new CorporationTimeline(versions.stream().sorted(Comparator.comparingInt(CorporationVersion::revision)).toList());
    }

    CorporationTimeline with(CorporationVersion version) {
        List<CorporationVersion> more = new ArrayList<>(recorded);
        more.add(version);
        return new CorporationTimeline(List.copyOf(more));
    }

    /** As it was known at the end of that day. */
    CorporationTimeline knownOn(LocalDate day) {
        return new CorporationTimeline(recorded.stream().filter(version -> !version.recordedOn().isAfter(day)).toList());
    }

    int nextRevision() {
        return recorded.isEmpty() ? 1 : recorded.get(recorded.size() - 1).revision() + 1;
    }

    /** What was so on that day; empty before the first. */
    Optional<CorporationVersion> asOf(LocalDate day) {
        return Optional.ofNullable(days().floorEntry(day)).map(Map.Entry::getValue);
    }

    /** What holds of any day, the newest first. */
    Collection<CorporationVersion> holding() {
        return days().descendingMap().values();
    }

    /** 法人番号; it is the same on all days. */
    Optional<CorporateNumber> corporateNumber() {
        return holding().stream().flatMap(version -> version.content().corporateNumber().stream()).findFirst();
    }

    /** Whose branch it is on that day. */
    Optional<AddresseeNumber> headOn(LocalDate day) {
        return asOf(day).flatMap(version -> version.content().head());
    }

    /** Whether just this is known already. */
    boolean says(CorporationContent content, CorporationChange change) {
        return Optional.ofNullable(days().get(change.changedOn()))
                .filter(known -> known.content().equals(content) && known.change().equals(change)).isPresent();
    }

    /** Whether something is known to hold from that very day on. */
    boolean hasChangeOn(LocalDate day) {
        return days().containsKey(day);
    }

    /** Whether another 法人番号 remains when that change is told. */
    boolean contradicts(CorporateNumber number, CorporationChange change) {
        Days standing = standing();
        change.correctsChangeOn().ifPresent(standing::takeBack);
        standing.byDay.remove(change.changedOn());
        return standing.byDay.values().stream().flatMap(version -> version.content().corporateNumber().stream()).anyMatch(known -> !known.equals(number));
    }

    /** In the order of recording. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<CorporationVersion> standing = standing().versions;
        Days days = new Days();
        for (CorporationVersion version : recorded) {
            version.change().correctsChangeOn().ifPresent(days::takeBack);
            Optional<CorporationVersion> before = Optional.ofNullable(days.byDay.floorEntry(version.change().changedOn())).map(Map.Entry::getValue);
            steps.add(new Step(version, before, !standing.contains(version)));
            days.note(version);
        }
        return steps;
    }

    private NavigableMap<LocalDate, CorporationVersion> days() {
        return standing().byDay;
    }

    private Days standing() {
        Days days = new Days();
        recorded.forEach(version -> {
            version.change().correctsChangeOn().ifPresent(days::takeBack);
            days.note(version);
        });
        return days;
    }

    /** What holds from which day on. */
    private static final class Days {

        private final List<CorporationVersion> versions = new ArrayList<>();
        private final NavigableMap<LocalDate, CorporationVersion> byDay = new TreeMap<>();

        void note(CorporationVersion version) {
            versions.add(version);
            byDay.put(version.change().changedOn(), version);
        }

        /** As if it had never come: what it replaced on that day holds again. */
        void takeBack(LocalDate day) {
            CorporationVersion never = byDay.remove(day);
            if (never != null) {
                versions.remove(never);
                versions.stream().filter(version -> version.change().changedOn().equals(day)).forEach(version -> byDay.put(day, version));
            }
        }
    }

    /**
     * One recording beside what had been known before it.
     *
     * @param before what was known to be so on the day from which the version holds; empty for the first
     * @param takenBack whether a later correction says that it was not so from that day on
     */
    record Step(CorporationVersion version, Optional<CorporationVersion> before, boolean takenBack) {
    }
}
