package jp.musubi.legalbasis.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.legalbasis.boundary.DepartmentDuty;

/** One kind of duties: which department has which, in which institution, on which day. */
public final class DepartmentDuties {

    private final List<DepartmentDuty> rows;

    public DepartmentDuties(List<DepartmentDuty> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Codes of a department's duties. */
    public Set<String> of(String institution, String department, LocalDate on) {
        return inForce(institution, on).filter(row -> row.department().equals(department)).map(DepartmentDuty::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is any department's duty. */
    public boolean isAnybodys(String institution, String code, LocalDate on) {
        return inForce(institution, on).anyMatch(row -> row.code().equals(code));
    }

    private Stream<DepartmentDuty> inForce(String institution, LocalDate on) {
        return rows.stream().filter(row -> row.institution().equals(institution) && row.validity().contains(on));
    }
}
