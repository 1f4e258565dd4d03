package jp.musubi.legalbasis.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.legalbasis.boundary.Department;

/** Names of the institutions' departments by code and day. */
public final class Departments {

    private record Place(String institution, String code) {
    }

    private final Map<Place, List<Department>> byPlace;

    public Departments(List<Department> rows) {
        this.byPlace = rows.stream().sorted(Comparator.comparing((Department row) -> row.validity().from()).reversed())
                .collect(Collectors.groupingBy(row -> new Place(row.institution(), row.code())));
    }

    /** Whether the institution has such a department on that day. */
    public boolean isKnown(String institution, String code, LocalDate on) {
        return byPlace.getOrDefault(new Place(institution, code), List.of()).stream().anyMatch(row -> row.validity().contains(on));
    }

    /** The name on that day; without one the newest name, and the code itself when nobody knows it. */
    public String name(String institution, String code, LocalDate on) {
        List<Department> rows = byPlace.getOrDefault(new Place(institution, code), List.of());
        return rows.stream().filter(row -> row.validity().contains(on)).findFirst().or(() -> rows.stream().findFirst())
                .map(Department::name).orElse(code);
    }
}
