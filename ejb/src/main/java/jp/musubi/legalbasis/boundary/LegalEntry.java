package jp.musubi.legalbasis.boundary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.legalbasis.boundary.LegalRows.Information;
import jp.musubi.legalbasis.boundary.LegalRows.Institution;
import jp.musubi.legalbasis.boundary.LegalRows.InstitutionType;
import jp.musubi.legalbasis.boundary.LegalRows.Ordinance;
import jp.musubi.legalbasis.boundary.LegalRows.Permission;
import jp.musubi.legalbasis.boundary.LegalRows.Procedure;
import jp.musubi.legalbasis.boundary.LegalRows.Task;

/**
 * A permission with the days on which everything it rests on is in force: itself, its task, procedure, information and,
 * for independent use, an ordinance that was notified to the Commission.
 */
record LegalEntry(Permission permission, Validity validity) {

    boolean isBetween(Institution requester, Institution provider) {
        return requester.isMeantBy(permission.requester()) && provider.isMeantBy(permission.provider());
    }

    /** Entries that have at least one day in force. */
    static List<LegalEntry> of(LegalRows rows) {
        Map<String, Task> tasks = index(rows.tasks(), Task::code);
        Map<String, Procedure> procedures = index(rows.procedures(), Procedure::code);
        Map<String, Information> information = index(rows.information(), Information::code);
        Map<String, Ordinance> ordinances = index(rows.ordinances(), Ordinance::id);
        Set<String> parties = Stream.concat(rows.institutionTypes().stream().map(InstitutionType::code),
                rows.institutions().stream().map(Institution::code)).collect(Collectors.toSet());
        return rows.permissions().stream().map(row -> {
            require(parties.contains(row.requester()) && parties.contains(row.provider()), row);
            Procedure procedure = named(procedures, row.procedure(), row);
            require(procedure.task().equals(row.task()), row);
            Validity days = row.validity().and(named(tasks, row.task(), row).validity()).and(procedure.validity())
                    .and(named(information, row.information(), row).validity());
            return new LegalEntry(row, row.ordinance().isEmpty() ? days : days.and(usable(named(ordinances, row.ordinance(), row), row)));
        }).filter(entry -> !entry.validity().isEmpty()).toList();
    }

    /** An ordinance serves its own institution and task, and only from the day on which the Commission was told. */
    private static Validity usable(Ordinance ordinance, Permission row) {
        require(ordinance.institution().equals(row.requester()) && ordinance.task().equals(row.task()), row);
        return ordinance.notifiedOn() == null
                ? new Validity(ordinance.validity().from(), ordinance.validity().from().minusDays(1))
                : ordinance.validity().and(new Validity(ordinance.notifiedOn(), null));
    }

    private static <T> Map<String, T> index(List<T> rows, Function<T, String> code) {
        return rows.stream().collect(Collectors.toMap(code, Function.identity()));
    }

    private static <T> T named(Map<String, T> rows, String code, Permission row) {
        T found = rows.get(code);
        require(found != null, row);
        return found;
    }

    private static void require(boolean consistent, Permission row) {
        if (!consistent) {
            throw new BusinessException(LegalError.LEGAL_ROWS_INCONSISTENT, row.id());
        }
    }
}
