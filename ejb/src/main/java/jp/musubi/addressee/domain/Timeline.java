package jp.musubi.addressee.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.RegistrationState;

/**
 * 異動履歴. All that was recorded of one record, by two times: since when it was so in the world and when it became known here.
 * What holds from a day on holds until the next such day; of two that hold from one day the one recorded later does. A day
 * that was told counts more than a day of recording that stands for one which was not. A correction takes back what was
 * recorded last to hold from the day that it names, as if it had never come: what that had replaced holds again.
 */
public final class Timeline {

    private final List<Statement> recorded;

    private Timeline(List<Statement> recorded) {
        this.recorded = recorded;
    }

    /** @param statements in any order */
    public static Timeline of(List<Statement> statements) {
        return new Timeline(statements.stream().sorted(Comparator.comparing(Statement::recordedAt)).toList());
    }

    /**
     * By record.
     *
     * @param versions what was recorded of the records besides what they say now
     */
    public static Map<UUID, Timeline> ofEach(Collection<Addressee> records, Collection<AddresseeVersion> versions) {
        Map<UUID, List<Statement>> past = new HashMap<>();
        versions.forEach(version -> past.computeIfAbsent(version.addresseeId(), unused -> new ArrayList<>()).add(version.statement()));
        Map<UUID, Timeline> timelines = new HashMap<>();
        records.forEach(record -> timelines.put(record.id(),
                of(Stream.concat(past.getOrDefault(record.id(), List.of()).stream(), Stream.of(record.statement())).toList())));
        return timelines;
    }

    /** As it was known at the end of that day. */
    public Timeline knownOn(LocalDate day) {
        return new Timeline(recorded.stream().filter(statement -> !statement.recordedOn().isAfter(day)).toList());
    }

    /** What was so on that day; empty before the first. */
    public Optional<Statement> asOf(LocalDate day) {
        return Optional.ofNullable(days().floorEntry(day)).map(NavigableMap.Entry::getValue);
    }

    /** Since which day it has been in that state without a break, whatever else changed meanwhile; empty when it is in another one now. */
    public Optional<LocalDate> since(RegistrationState state) {
        return days().descendingMap().values().stream().takeWhile(statement -> statement.content().state() == state)
                .map(Statement::validFrom).reduce((later, earlier) -> earlier);
    }

    /** When something was recorded last. */
    Instant lastRecording() {
        return recorded.isEmpty() ? Instant.MIN : recorded.get(recorded.size() - 1).recordedAt();
    }

    /** Whether just this is known already. */
    boolean says(RecordContent content, ResidentChange change) {
        return change.changedOn().map(days()::get).filter(known -> known.says(content, change)).isPresent();
    }

    /** Whether something is known to hold from that very day on. */
    boolean hasChangeOn(LocalDate day) {
        return days().containsKey(day);
    }

    /** Where what is told of a day belongs, beside what is known of other days. */
    Place placeOf(ResidentChange change) {
        Days standing = standing();
        Optional<Statement> present = Optional.ofNullable(standing.byDay.lastEntry()).map(NavigableMap.Entry::getValue);
        change.correctsChangeOn().ifPresent(standing::takeBack);
        NavigableMap<LocalDate, Statement> days = standing.byDay;
        LocalDate told = change.changedOn().orElse(LocalDate.MAX);
        if (days.tailMap(told, false).values().stream().noneMatch(Statement::isTold)) {
            return Place.PRESENT;
        }
        return present.filter(days::containsValue).isPresent() ? Place.PAST : Place.UNDONE;
    }

    /** Where a recording belongs. */
    enum Place {
        /** No later change was told: it says what is so now. */
        PRESENT,
        /** It tells of a time before the present. */
        PAST,
        /** It takes the present back without saying what is so instead. */
        UNDONE
    }

    /** In the order of recording. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<Statement> standing = standing().statements;
        Days days = new Days();
        for (Statement statement : recorded) {
            statement.change().correctsChangeOn().ifPresent(days::takeBack);
            Optional<Statement> before = Optional.ofNullable(days.byDay.floorEntry(statement.validFrom())).map(NavigableMap.Entry::getValue);
            steps.add(new Step(statement, before, !standing.contains(statement)));
            days.note(statement);
        }
        return steps;
    }

    private NavigableMap<LocalDate, Statement> days() {
        return standing().byDay;
    }

    private Days standing() {
        Days days = new Days();
        recorded.forEach(statement -> {
            statement.change().correctsChangeOn().ifPresent(days::takeBack);
            days.note(statement);
        });
        return days;
    }

    /** What holds from which day on. */
    private static final class Days {

        private final List<Statement> statements = new ArrayList<>();
        private final NavigableMap<LocalDate, Statement> byDay = new TreeMap<>();

        void note(Statement statement) {
            statements.add(statement);
            place(statement);
        }

        void takeBack(LocalDate day) {
            Statement never = byDay.get(day);
            if (never != null) {
                statements.remove(never);
                byDay.clear();
                statements.forEach(this::place);
            }
        }

        /**
         * Who tells since when it has been so and spoke for the present knew what was recorded before without a day: that no longer
         * holds from its day of recording on. A late notice only fills the time until what is known next.
         */
        private void place(Statement statement) {
            if (statement.isTold() && !statement.belated()) {
                byDay.tailMap(statement.validFrom(), false).clear();
            }
            byDay.put(statement.validFrom(), statement);
        }
    }

    /**
     * One recording beside what had been known before it.
     *
     * @param before what was known to be so on the day from which the statement holds; empty for the first
     * @param takenBack whether a later correction says that it was not so from that day on
     */
    public record Step(Statement statement, Optional<Statement> before, boolean takenBack) {
    }
}
