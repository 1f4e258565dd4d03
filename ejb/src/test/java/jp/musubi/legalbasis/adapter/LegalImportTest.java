package jp.musubi.legalbasis.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.legalbasis.boundary.Department;
import jp.musubi.legalbasis.boundary.DepartmentDuty;
import jp.musubi.legalbasis.boundary.LegalDecisions;
import jp.musubi.legalbasis.boundary.LegalError;
import jp.musubi.legalbasis.boundary.LegalNames;
import jp.musubi.legalbasis.boundary.LegalRows;
import jp.musubi.legalbasis.boundary.LegalRows.Permission;
import jp.musubi.legalbasis.boundary.LegalTableFiles;
import jp.musubi.legalbasis.boundary.PermittedInquiry;
import jp.musubi.legalbasis.boundary.Validity;
import jp.musubi.legalbasis.domain.DepartmentImport;
import jp.musubi.legalbasis.domain.LegalImport;
import org.junit.jupiter.api.Test;

class LegalImportTest {

    private static final String VERSION = "2024-05-27";
    private static final String MUSUBI = "0220199201101700";
    private static final String TAX = "TM00000000000002";

    private final LegalRows file = LegalTableFiles.read(VERSION);

    @OnBothDatabases
    void gives_back_exactly_the_rows_of_the_files(TestDatabase db) {
        db.migrate("legalbasis");

        imports(db, file);

        LegalRows stored = db.inTransaction(entities -> new JpaLegalRepository(entities).rows(VERSION));
        assertThat(stored.tasks()).containsExactlyInAnyOrderElementsOf(file.tasks());
        assertThat(stored.institutions()).containsExactlyInAnyOrderElementsOf(file.institutions());
        assertThat(stored.permissions()).containsExactlyInAnyOrderElementsOf(file.permissions());
        assertThat(stored.ordinances()).containsExactlyInAnyOrderElementsOf(file.ordinances());
        assertThat(stored.privacyAssessments()).containsExactlyInAnyOrderElementsOf(file.privacyAssessments());
    }

    @OnBothDatabases
    void adds_nothing_when_the_version_is_there(TestDatabase db) {
        db.migrate("legalbasis");
        imports(db, file);

        assertThat(imports(db, file)).isZero();
    }

    @OnBothDatabases
    void adds_only_what_is_missing(TestDatabase db) {
        db.migrate("legalbasis");
        imports(db, withPermissions(file.permissions().subList(1, file.permissions().size())));

        assertThat(imports(db, file)).isEqualTo(1);
    }

    @OnBothDatabases
    void refuses_a_version_whose_rows_changed(TestDatabase db) {
        db.migrate("legalbasis");
        imports(db, file);

        LegalRows changed = withPermissions(file.permissions().subList(1, file.permissions().size()));

        assertThatThrownBy(() -> imports(db, changed)).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(LegalError.LEGAL_VERSION_CHANGED));
    }

    @OnBothDatabases
    void names_what_an_office_may_ask_for(TestDatabase db) {
        db.migrate("legalbasis");
        imports(db, file);

        importDepartments(db, LegalTableFiles.departments());
        importTasks(db);

        List<PermittedInquiry> inquiries = db.inTransaction(
                entities -> names(entities).permittedInquiries(MUSUBI, "1010", LocalDate.of(2026, 11, 21)));

        assertThat(inquiries).extracting(PermittedInquiry::task).contains("JM90000000001000").doesNotContain("JM01000000024000");

        assertThat(inquiries).filteredOn(inquiry -> inquiry.procedure().equals("JT01010000000074")
                && inquiry.information().equals("TM00000000000002")).singleElement().satisfies(inquiry -> {
                    assertThat(inquiry.providerName()).isEqualTo("市町村長");
                    assertThat(inquiry.informationName()).isEqualTo("地方税関係情報");
                });
    }

    @OnBothDatabases
    void says_purposes_in_plain_words(TestDatabase db) {
        db.migrate("legalbasis");
        imports(db, file);

        db.run(entities -> {
            LegalNames names = names(entities);
            assertThat(names.institution(MUSUBI)).isEqualTo("結市");
            assertThat(names.plainPurpose("JT01010000000074")).isEqualTo("児童手当の審査");
            assertThat(names.plainInformation("TM00000000000002")).isEqualTo("所得や税額の情報");
            assertThat(names.task("JM99999999999999")).isEqualTo("JM99999999999999");
        });
    }

    @OnBothDatabases
    void names_departments_and_takes_over_their_last_day(TestDatabase db) {
        db.migrate("legalbasis");
        imports(db, file);
        List<Department> shipped = LegalTableFiles.departments();
        importDepartments(db, shipped);
        Department first = shipped.get(0);
        Department ended = new Department(MUSUBI, first.code(), first.name(),
                new Validity(first.validity().from(), LocalDate.of(2026, 3, 31)), first.sample());
        Department next = new Department(MUSUBI, first.code(), "こども課", new Validity(LocalDate.of(2026, 4, 1), null), first.sample());

        importDepartments(db, List.of(ended, next));

        db.run(entities -> {
            LegalNames names = names(entities);
            assertThat(names.department(MUSUBI, "1010", LocalDate.of(2026, 3, 31))).isEqualTo("子育て支援課");
            assertThat(names.department(MUSUBI, "1010", LocalDate.of(2026, 4, 1))).isEqualTo("こども課");
            assertThat(names.department(MUSUBI, "1020", LocalDate.of(2026, 4, 1))).isEqualTo("税務課");
        });
    }

    @OnBothDatabases
    void refuses_another_name_for_the_same_days(TestDatabase db) {
        db.migrate("legalbasis");
        Department first = LegalTableFiles.departments().get(0);
        importDepartments(db, List.of(first));

        Department renamed = new Department(MUSUBI, first.code(), "こども課", first.validity(), first.sample());

        assertThatThrownBy(() -> importDepartments(db, List.of(renamed))).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(LegalError.DEPARTMENT_CHANGED));
    }

    @OnBothDatabases
    void knows_which_department_answers_and_takes_over_its_last_day(TestDatabase db) {
        db.migrate("legalbasis");
        imports(db, file);
        importDepartments(db, LegalTableFiles.departments());
        DepartmentDuty tax = new DepartmentDuty(MUSUBI, TAX, "1020", new Validity(LocalDate.of(2015, 10, 5), null), true);
        importAnswering(db, tax);

        importAnswering(db, new DepartmentDuty(MUSUBI, TAX, "1020", new Validity(LocalDate.of(2015, 10, 5),
                LocalDate.of(2026, 3, 31)), true), new DepartmentDuty(MUSUBI, TAX, "1030", new Validity(LocalDate.of(2026, 4, 1), null), true));

        db.run(entities -> {
            LegalDecisions decisions = new LegalDecisions(library(entities));
            assertThat(decisions.informationAnsweredBy(MUSUBI, "1020", LocalDate.of(2026, 3, 31))).containsExactly(TAX);
            assertThat(decisions.informationAnsweredBy(MUSUBI, "1020", LocalDate.of(2026, 4, 1))).isEmpty();
            assertThat(decisions.isAnswered(MUSUBI, TAX, LocalDate.of(2026, 4, 1))).isTrue();
        });
    }

    @OnBothDatabases
    void knows_what_each_department_carries_out(TestDatabase db) {
        db.migrate("legalbasis");
        imports(db, file);
        importDepartments(db, LegalTableFiles.departments());
        importTasks(db);

        db.run(entities -> {
            LegalDecisions decisions = new LegalDecisions(library(entities));
            assertThat(decisions.tasksOf(MUSUBI, "1010", LocalDate.of(2026, 11, 21))).contains("JM01000000081000").doesNotContain("JM01000000024000");
            assertThat(decisions.tasksOf(MUSUBI, "1020", LocalDate.of(2026, 11, 21))).containsExactly("JM01000000024000");
            assertThat(decisions.tasksOf(MUSUBI, "1020", LocalDate.of(2015, 10, 4))).isEmpty();
        });
    }

    @OnBothDatabases
    void refuses_an_answering_department_that_is_none(TestDatabase db) {
        db.migrate("legalbasis");
        importDepartments(db, LegalTableFiles.departments());

        assertThatThrownBy(() -> importAnswering(db, new DepartmentDuty(MUSUBI, TAX, "2010",
                new Validity(LocalDate.of(2015, 10, 5), null), true))).isInstanceOfSatisfying(BusinessException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(LegalError.DEPARTMENT_UNKNOWN));
    }

    @OnBothDatabases
    void says_so_when_nothing_is_imported_yet(TestDatabase db) {
        db.migrate("legalbasis");

        assertThatThrownBy(() -> db.run(entities -> names(entities).institution(MUSUBI))).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(LegalError.LEGAL_TABLE_MISSING));
    }

    @Test
    void the_runtime_role_cannot_change_imported_law() {
        try (TestDatabase db = new TestDatabase(TestDatabase.Engine.POSTGRESQL)) {
            db.migrate("legalbasis");
            imports(db, file);

            assertDenied(db, "update legalbasis.legal_permission set valid_to = null");
            assertDenied(db, "delete from legalbasis.legal_assessment");
        }
    }

    private static void assertDenied(TestDatabase db, String statement) {
        assertThatThrownBy(() -> db.run(entities -> entities.createNativeQuery(statement).executeUpdate()))
                .isInstanceOf(PersistenceException.class).rootCause().hasMessageContaining("permission denied");
    }

    private static int imports(TestDatabase db, LegalRows rows) {
        return db.inTransaction(entities -> new LegalImport(new JpaLegalRepository(entities), Clock.systemUTC()).imports(rows));
    }

    private static void importDepartments(TestDatabase db, List<Department> rows) {
        db.run(entities -> new DepartmentImport(new JpaLegalRepository(entities)).imports(rows));
    }

    private static void importAnswering(TestDatabase db, DepartmentDuty... rows) {
        db.run(entities -> new DepartmentImport(new JpaLegalRepository(entities)).importsAnswering(List.of(rows)));
    }

    private static void importTasks(TestDatabase db) {
        db.run(entities -> new DepartmentImport(new JpaLegalRepository(entities)).importsTasks(LegalTableFiles.departmentTasks()));
    }

    private LegalRows withPermissions(List<Permission> permissions) {
        return new LegalRows(VERSION, file.institutionTypes(), file.institutions(), file.tasks(), file.procedures(), file.information(),
                permissions, file.ordinances(), file.privacyAssessments());
    }

    private static LegalNames names(EntityManager entities) {
        return new LegalNames(library(entities));
    }

    private static ImportedLegalLibrary library(EntityManager entities) {
        return new ImportedLegalLibrary(new JpaLegalRepository(entities), Clock.systemUTC());
    }
}
