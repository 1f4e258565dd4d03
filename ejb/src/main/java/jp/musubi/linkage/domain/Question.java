package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * 照会の内容. What is asked of whom on which legal ground; the person is not part of it.
 *
 * @param from first day asked about, or null
 * @param to last day asked about, or null
 */
@Embeddable
public record Question(
        String task,
        @Column(name = "task_procedure") String procedure,
        String provider,
        String information,
        @Column(name = "condition_type") String conditionType,
        @Column(name = "year_type") String yearType,
        @Column(name = "period_from") LocalDate from,
        @Column(name = "period_to") LocalDate to) {

    private static final String NO_CONDITION = "0";

    /** Whether it restricts what is asked for. No provider can honour that yet, and one that ignored it would hand over more than was asked. */
    public boolean hasCondition() {
        return !NO_CONDITION.equals(conditionType) || !NO_CONDITION.equals(yearType) || from != null || to != null;
    }
}
