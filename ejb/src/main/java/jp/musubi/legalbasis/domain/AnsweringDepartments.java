package jp.musubi.legalbasis.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.legalbasis.boundary.AnsweringDepartment;

/** Who answers for what, in which institution, on which day. */
public final class AnsweringDepartments {

    private final List<AnsweringDepartment> rows;

    public AnsweringDepartments(List<AnsweringDepartment> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Codes of the 特定個人情報 that a department answers for. */
    public Set<String> informationOf(String institution, String department, LocalDate on) {
        return inForce(institution, on).filter(row -> row.department().equals(department)).map(AnsweringDepartment::information)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any department answers for it. */
    public boolean isAnswered(String institution, String information, LocalDate on) {
        return inForce(institution, on).anyMatch(row -> row.information().equals(information));
    }

    private Stream<AnsweringDepartment> inForce(String institution, LocalDate on) {
        return rows.stream().filter(row -> row.institution().equals(institution) && row.validity().contains(on));
    }
}
