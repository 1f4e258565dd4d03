package jp.musubi.legalbasis.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.legalbasis.boundary.Department;
import jp.musubi.legalbasis.boundary.DepartmentDuty;
import jp.musubi.legalbasis.boundary.LegalError;

/** Brings the shipped departments, and what each is there for, into the tables: new rows are added, last days are taken over, nothing goes. */
public final class DepartmentImport {

    private record Place(String institution, String department) {
    }

    private final LegalRepository repository;

    public DepartmentImport(LegalRepository repository) {
        this.repository = repository;
    }

    public void imports(List<Department> file) {
        repository.lockImports();
        file.forEach(row -> repository.department(ImportedDepartment.Key.of(row))
                .ifPresentOrElse(known -> known.takeOver(row), () -> repository.add(new ImportedDepartment(row))));
    }

    /** @throws BusinessException DEPARTMENT_UNKNOWN when a row names a department that is not imported */
    public void importsAnswering(List<DepartmentDuty> file) {
        imports(file, ImportedAnsweringDepartment.class, ImportedAnsweringDepartment::new);
    }

    /** @throws BusinessException DEPARTMENT_UNKNOWN when a row names a department that is not imported */
    public void importsTasks(List<DepartmentDuty> file) {
        imports(file, ImportedDepartmentTask.class, ImportedDepartmentTask::new);
    }

    private void imports(List<DepartmentDuty> file, Class<? extends ImportedDuty> kind, Function<DepartmentDuty, ImportedDuty> entity) {
        repository.lockImports();
        Set<Place> known = repository.departments().stream().map(row -> new Place(row.institution(), row.code()))
                .collect(Collectors.toSet());
        for (DepartmentDuty row : file) {
            if (!known.contains(new Place(row.institution(), row.department()))) {
                throw new BusinessException(LegalError.DEPARTMENT_UNKNOWN, row.institution(), row.department());
            }
            repository.duty(kind, ImportedDuty.Key.of(row)).ifPresentOrElse(stored -> stored.takeOver(row), () -> repository.add(entity.apply(row)));
        }
    }
}
