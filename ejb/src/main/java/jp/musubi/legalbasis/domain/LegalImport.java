package jp.musubi.legalbasis.domain;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.legalbasis.boundary.LegalError;
import jp.musubi.legalbasis.boundary.LegalRows;
import jp.musubi.legalbasis.boundary.LegalTable;

/**
 * Brings the rows of a version into the table. Repeating it changes nothing; rows that are missing are added; a row that
 * changed or went away is refused, because decisions of the past rest on it.
 */
public final class LegalImport {

    private final LegalRepository repository;
    private final Clock clock;

    public LegalImport(LegalRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @return number of rows added */
    public int imports(LegalRows file) {
        new LegalTable(file);
        repository.lockImports();
        LegalRows stored = repository.rows(file.version());
        String version = file.version();
        LegalRows missing = new LegalRows(version,
                missing(version, "institution-types", file.institutionTypes(), stored.institutionTypes()),
                missing(version, "institutions", file.institutions(), stored.institutions()),
                missing(version, "tasks", file.tasks(), stored.tasks()),
                missing(version, "procedures", file.procedures(), stored.procedures()),
                missing(version, "information", file.information(), stored.information()),
                missing(version, "permissions", file.permissions(), stored.permissions()),
                missing(version, "ordinances", file.ordinances(), stored.ordinances()),
                missing(version, "privacy-assessments", file.privacyAssessments(), stored.privacyAssessments()));
        int rows = size(missing);
        if (rows > 0) {
            repository.add(missing, clock.instant());
        }
        return rows;
    }

    private static <T> List<T> missing(String version, String part, List<T> file, List<T> stored) {
        Set<T> known = new HashSet<>(stored);
        if (!new HashSet<>(file).containsAll(known)) {
            throw new BusinessException(LegalError.LEGAL_VERSION_CHANGED, version, part);
        }
        return file.stream().filter(row -> !known.contains(row)).toList();
    }

    private static int size(LegalRows rows) {
        return rows.institutionTypes().size() + rows.institutions().size() + rows.tasks().size() + rows.procedures().size()
                + rows.information().size() + rows.permissions().size() + rows.ordinances().size() + rows.privacyAssessments().size();
    }
}
