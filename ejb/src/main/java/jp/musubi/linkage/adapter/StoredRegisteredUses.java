package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jp.musubi.linkage.domain.RegisteredUses;

/**
 * 業務システムの担当 of the platform's database, kept in memory for a minute by institution, so that no message pays for it. Read in the
 * caller's transaction, which is bound to that institution.
 */
@ApplicationScoped
class StoredRegisteredUses implements RegisteredUses {

    private static final Duration FRESH = Duration.ofMinutes(1);
    /** Any system of the institution; taken over from 副本 of which nobody knows who registered them. */
    private static final String ANY = "*";

    private final EntityManager entities;
    private final Clock clock;
    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

    protected StoredRegisteredUses() {
        this(null, null);
    }

    @Inject
    StoredRegisteredUses(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A use from its first to its last day; without a last one it goes on. */
    private record Dated<T>(String system, T use, LocalDate from, LocalDate until) {

        boolean isOf(String caller, LocalDate on) {
            return (system.equals(caller) || system.equals(ANY)) && !from.isAfter(on) && (until == null || !until.isBefore(on));
        }
    }

    private record Snapshot(Instant takenAt, List<Dated<String>> kept, List<Dated<Purpose>> asked, List<Dated<Void>> exporting) {
    }

    @Override
    public boolean keeps(String institution, String system, String information, LocalDate on) {
        return current(institution).kept().stream().anyMatch(row -> row.isOf(system, on) && row.use().equals(information));
    }

    @Override
    public boolean keepsAny(String institution, String system, LocalDate on) {
        return current(institution).kept().stream().anyMatch(row -> row.isOf(system, on));
    }

    @Override
    public boolean asks(String institution, String system, Purpose purpose, LocalDate on) {
        return current(institution).asked().stream().anyMatch(row -> row.isOf(system, on) && row.use().equals(purpose));
    }

    @Override
    public boolean exports(String institution, String system, LocalDate on) {
        return current(institution).exporting().stream().anyMatch(row -> row.isOf(system, on));
    }

    private Snapshot current(String institution) {
        Snapshot known = snapshots.get(institution);
        Instant now = clock.instant();
        if (known == null || known.takenAt().plus(FRESH).isBefore(now)) {
            known = new Snapshot(now,
                    rows("select system, valid_from, valid_until, information from linkage.system_information", institution,
                            row -> row.get(3, String.class)),
                    rows("select system, valid_from, valid_until, department, task from linkage.system_task", institution,
                            row -> new Purpose(row.get(3, String.class), row.get(4, String.class))),
                    rows("select system, valid_from, valid_until from linkage.system_export", institution, row -> null));
            snapshots.put(institution, known);
        }
        return known;
    }

    private <T> List<Dated<T>> rows(String select, String institution, Function<Tuple, T> use) {
        List<Tuple> rows = entities.createNativeQuery(select + " where institution = :institution", Tuple.class)
                .setParameter("institution", institution).getResultList();
        return rows.stream().map(row -> new Dated<>(row.get(0, String.class), use.apply(row), Days.of(row.get(1)),
                Days.of(row.get(2)))).toList();
    }
}
