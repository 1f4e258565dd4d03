package jp.musubi.legalbasis.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.musubi.legalbasis.boundary.Department;
import jp.musubi.legalbasis.boundary.DepartmentDuty;
import jp.musubi.legalbasis.boundary.LegalRows;
import jp.musubi.legalbasis.domain.ImportedAssessment;
import jp.musubi.legalbasis.domain.ImportedDepartment;
import jp.musubi.legalbasis.domain.ImportedDuty;
import jp.musubi.legalbasis.domain.ImportedInformation;
import jp.musubi.legalbasis.domain.ImportedInstitution;
import jp.musubi.legalbasis.domain.ImportedInstitutionType;
import jp.musubi.legalbasis.domain.ImportedOrdinance;
import jp.musubi.legalbasis.domain.ImportedPermission;
import jp.musubi.legalbasis.domain.ImportedProcedure;
import jp.musubi.legalbasis.domain.ImportedTask;
import jp.musubi.legalbasis.domain.ImportedVersion;
import jp.musubi.legalbasis.domain.LegalRepository;

/** The imported versions in the platform's database. */
@ApplicationScoped
class JpaLegalRepository implements LegalRepository {

    private final EntityManager entities;

    protected JpaLegalRepository() {
        this(null);
    }

    @Inject
    JpaLegalRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void lockImports() {
        entities.createNativeQuery("select id from legalbasis.import_lock where id = 1 for update").getSingleResult();
    }

    @Override
    public Optional<String> newestVersion() {
        return Optional.ofNullable(
                entities.createQuery("select max(v.version) from ImportedVersion v", String.class).getSingleResult());
    }

    @Override
    public LegalRows rows(String version) {
        return new LegalRows(version,
                all(version, ImportedInstitutionType.class, ImportedInstitutionType::row),
                all(version, ImportedInstitution.class, ImportedInstitution::row),
                all(version, ImportedTask.class, ImportedTask::row),
                all(version, ImportedProcedure.class, ImportedProcedure::row),
                all(version, ImportedInformation.class, ImportedInformation::row),
                all(version, ImportedPermission.class, ImportedPermission::row),
                all(version, ImportedOrdinance.class, ImportedOrdinance::row),
                all(version, ImportedAssessment.class, ImportedAssessment::row));
    }

    @Override
    public void add(LegalRows rows, Instant now) {
        String version = rows.version();
        if (entities.find(ImportedVersion.class, version) == null) {
            entities.persist(new ImportedVersion(version, now));
        }
        store(version, rows.institutionTypes(), ImportedInstitutionType::new);
        store(version, rows.institutions(), ImportedInstitution::new);
        store(version, rows.tasks(), ImportedTask::new);
        store(version, rows.procedures(), ImportedProcedure::new);
        store(version, rows.information(), ImportedInformation::new);
        store(version, rows.permissions(), ImportedPermission::new);
        store(version, rows.ordinances(), ImportedOrdinance::new);
        store(version, rows.privacyAssessments(), ImportedAssessment::new);
        entities.flush();
        entities.clear();
    }

    @Override
    public List<Department> departments() {
        return entities.createQuery("select d from ImportedDepartment d", ImportedDepartment.class).getResultList().stream()
                .map(ImportedDepartment::row).toList();
    }

    @Override
    public Optional<ImportedDepartment> department(ImportedDepartment.Key key) {
        return Optional.ofNullable(entities.find(ImportedDepartment.class, key));
    }

    @Override
    public void add(ImportedDepartment department) {
        entities.persist(department);
    }

    @Override
    public List<DepartmentDuty> duties(Class<? extends ImportedDuty> kind) {
        return entities.createQuery("select d from " + kind.getSimpleName() + " d", kind).getResultList().stream().map(ImportedDuty::row).toList();
    }

    @Override
    public Optional<ImportedDuty> duty(Class<? extends ImportedDuty> kind, ImportedDuty.Key key) {
        return Optional.ofNullable(entities.find(kind, key));
    }

    @Override
    public void add(ImportedDuty duty) {
        entities.persist(duty);
    }

    private <E, R> List<R> all(String version, Class<E> type, Function<E, R> row) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.id.version = :version order by e.id.rowKey", type)
                .setParameter("version", version).getResultList().stream().map(row).toList();
    }

    private <R> void store(String version, List<R> rows, BiFunction<String, R, Object> entity) {
        rows.forEach(row -> entities.persist(entity.apply(version, row)));
    }
}
