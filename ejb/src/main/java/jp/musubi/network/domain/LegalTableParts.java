package jp.musubi.network.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.legalbasis.boundary.LegalRows;

/** Takes a version of the legal table apart into rows and puts it together again. */
final class LegalTableParts {

    private LegalTableParts() {
    }

    static List<LegalRow> apart(LegalRows rows) {
        Map<String, List<?>> parts = new LinkedHashMap<>();
        parts.put("institution-types", rows.institutionTypes());
        parts.put("institutions", rows.institutions());
        parts.put("tasks", rows.tasks());
        parts.put("procedures", rows.procedures());
        parts.put("information", rows.information());
        parts.put("permissions", rows.permissions());
        parts.put("ordinances", rows.ordinances());
        parts.put("privacy-assessments", rows.privacyAssessments());
        List<LegalRow> apart = new ArrayList<>();
        parts.forEach((part, list) -> list.forEach(row -> apart.add(LegalRow.of(rows.version(), part, row))));
        return apart;
    }

    static LegalRows together(String version, List<LegalRow> rows) {
        return new LegalRows(version,
                part(rows, "institution-types", LegalRows.InstitutionType.class),
                part(rows, "institutions", LegalRows.Institution.class),
                part(rows, "tasks", LegalRows.Task.class),
                part(rows, "procedures", LegalRows.Procedure.class),
                part(rows, "information", LegalRows.Information.class),
                part(rows, "permissions", LegalRows.Permission.class),
                part(rows, "ordinances", LegalRows.Ordinance.class),
                part(rows, "privacy-assessments", LegalRows.PrivacyAssessment.class));
    }

    private static <T> List<T> part(List<LegalRow> rows, String part, Class<T> type) {
        return rows.stream().filter(row -> row.part().equals(part)).map(row -> row.as(type)).toList();
    }
}
