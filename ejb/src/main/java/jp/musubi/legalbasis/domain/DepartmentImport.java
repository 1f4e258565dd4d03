package jp.musubi.legalbasis.domain;

import java.util.List;
import jp.musubi.legalbasis.boundary.Department;

/** Brings the shipped departments into the table: new ones are added, last days are taken over, nothing goes. */
public final class DepartmentImport {

    private final LegalRepository repository;

    public DepartmentImport(LegalRepository repository) {
        this.repository = repository;
    }

    public void imports(List<Department> file) {
        repository.lockImports();
        file.forEach(row -> repository.department(ImportedDepartment.Key.of(row))
                .ifPresentOrElse(known -> known.takeOver(row), () -> repository.add(new ImportedDepartment(row))));
    }
}
