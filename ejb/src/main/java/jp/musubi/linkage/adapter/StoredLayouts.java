package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.linkage.domain.Layouts;

/** データ標準レイアウト of the platform's database, kept in memory for a minute: they change a few times a year. */
@ApplicationScoped
class StoredLayouts implements Layouts {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Clock clock;
    private volatile Snapshot snapshot;

    protected StoredLayouts() {
        this(null, null);
    }

    @Inject
    StoredLayouts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    private record Period(LocalDate from, LocalDate until) {

        boolean holds(LocalDate on) {
            return !from.isAfter(on) && (until == null || !until.isBefore(on));
        }
    }

    private record Snapshot(Instant takenAt, Map<Layout, Period> versions, Map<Layout, ItemForm> keys, Map<Layout, Map<String, String>> names,
            Map<Layout, Map<String, ItemForm>> forms, Set<String> reasons) {
    }

    @Override
    public boolean isInForce(Layout layout, LocalDate on) {
        Period period = current().versions().get(layout);
        return period != null && period.holds(on);
    }

    @Override
    public Map<Layout, Map<String, String>> itemNames(Collection<Layout> layouts) {
        Map<Layout, Map<String, String>> names = new HashMap<>(current().names());
        names.keySet().retainAll(layouts);
        return names;
    }

    @Override
    public ItemForm keyForm(Layout layout) {
        return current().keys().getOrDefault(layout, ItemForm.ANY);
    }

    @Override
    public Map<String, ItemForm> forms(Layout layout) {
        return current().forms().getOrDefault(layout, Map.of());
    }

    @Override
    public Set<String> reasonsOfNull() {
        return current().reasons();
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        if (known == null || known.takenAt().plus(FRESH).isBefore(clock.instant())) {
            known = new Snapshot(clock.instant(), versions(), keys(), names(), forms(), reasons());
            snapshot = known;
        }
        return known;
    }

    private Map<Layout, Period> versions() {
        Map<Layout, Period> versions = new HashMap<>();
        for (Object[] row : rows("select information, data_set, version, valid_from, valid_until from linkage.layout_version")) {
            versions.put(layout(row), new Period(Days.of(row[3]), Days.of(row[4])));
        }
        return versions;
    }

    private Map<Layout, ItemForm> keys() {
        Map<Layout, ItemForm> keys = new HashMap<>();
        for (Object[] row : rows("select information, data_set, version, key_type, key_length from linkage.layout_version")) {
            keys.put(layout(row), form(row[3], row[4], null));
        }
        return keys;
    }

    private static ItemForm form(Object type, Object length, String version) {
        return new ItemForm(type == null ? null : ValueType.valueOf((String) type), length == null ? 0 : ((Number) length).intValue(), version);
    }

    private Map<Layout, Map<String, String>> names() {
        Map<Layout, Map<String, String>> names = new HashMap<>();
        for (Object[] row : rows("select information, data_set, version, code, name from linkage.layout_item")) {
            names.computeIfAbsent(layout(row), layout -> new HashMap<>()).put((String) row[3], (String) row[4]);
        }
        return names;
    }

    private Map<Layout, Map<String, ItemForm>> forms() {
        Map<Layout, Map<String, ItemForm>> forms = new HashMap<>();
        for (Object[] row : rows("select information, data_set, version, code, value_type, value_length, item_version from linkage.layout_item")) {
            forms.computeIfAbsent(layout(row), layout -> new HashMap<>())
                    .put((String) row[3], form(row[4], row[5], (String) row[6]));
        }
        return forms;
    }

    private Set<String> reasons() {
        Set<String> reasons = new HashSet<>();
        for (Object[] row : rows("select code, name from linkage.reason_of_null")) {
            reasons.add((String) row[0]);
        }
        return reasons;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String select) {
        return entities.createNativeQuery(select).getResultList();
    }

    private static Layout layout(Object[] row) {
        return new Layout((String) row[0], (String) row[1], (String) row[2]);
    }
}
