package jp.musubi.network.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.legalbasis.boundary.LegalRows;
import jp.musubi.legalbasis.boundary.LegalTable;
import jp.musubi.network.boundary.NetworkError;

/** Brings a version of the legal table into the hub's database. Rows may come, never change or go. */
public final class LegalTableImport {

    private final LegalRowRepository repository;

    public LegalTableImport(LegalRowRepository repository) {
        this.repository = repository;
    }

    /** @return number of rows added */
    public int imports(LegalRows file) {
        new LegalTable(file);
        Map<String, LegalRow> missing = LegalTableParts.apart(file).stream()
                .collect(Collectors.toMap(LegalRow::key, Function.identity(), (first, same) -> first));
        for (LegalRow stored : repository.rows(file.version())) {
            if (missing.remove(stored.key()) == null) {
                throw new BusinessException(NetworkError.LEGAL_VERSION_CHANGED, file.version());
            }
        }
        repository.add(List.copyOf(missing.values()));
        return missing.size();
    }

    /** @throws BusinessException LEGAL_TABLE_MISSING */
    public LegalTable newest() {
        String version = repository.newestVersion().orElseThrow(() -> new BusinessException(NetworkError.LEGAL_TABLE_MISSING));
        return new LegalTable(LegalTableParts.together(version, repository.rows(version)));
    }
}
