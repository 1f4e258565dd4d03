package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.PlannedMoveView;

/** 予定の照会. What was planned of one person's records, the newest first. */
final class PlannedMoveReading {

    private final Map<UUID, Addressee> records;
    private final List<PlannedMove> plans;
    private final boolean hidden;

    private PlannedMoveReading(Map<UUID, Addressee> records, List<PlannedMove> plans, boolean hidden) {
        this.records = records;
        this.plans = plans;
        this.hidden = hidden;
    }

    /** @param hidden whether a support measure withholds where the person goes */
    static PlannedMoveReading of(PlannedMoveRepository repository, List<Addressee> records, boolean hidden) {
        Map<UUID, Addressee> byId = records.stream().collect(Collectors.toMap(Addressee::id, Function.identity()));
        return new PlannedMoveReading(byId, repository.plans(records.get(0).institution(), byId.keySet()), hidden);
    }

    /** As it was known at the end of that day. */
    List<PlannedMoveView> knownOn(LocalDate day) {
        return views(plan -> plan.isKnownOn(day), day);
    }

    List<PlannedMoveView> open() {
        return views(PlannedMove::isOpen, LocalDate.MAX);
    }

    private List<PlannedMoveView> views(Predicate<PlannedMove> shown, LocalDate knownOn) {
        return plans.stream().filter(shown).map(plan -> plan.view(records.get(plan.addresseeId()).number(), hidden, knownOn))
                .sorted(Comparator.comparing(PlannedMoveView::recordedAt).reversed()).toList();
    }
}
