package jp.musubi.legalbasis.boundary;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.legalbasis.boundary.LegalRows.AssessmentKind;
import jp.musubi.legalbasis.boundary.LegalRows.Information;
import jp.musubi.legalbasis.boundary.LegalRows.Institution;
import jp.musubi.legalbasis.boundary.LegalRows.InstitutionType;
import jp.musubi.legalbasis.boundary.LegalRows.Ordinance;
import jp.musubi.legalbasis.boundary.LegalRows.Permission;
import jp.musubi.legalbasis.boundary.LegalRows.PrivacyAssessment;
import jp.musubi.legalbasis.boundary.LegalRows.Procedure;
import jp.musubi.legalbasis.boundary.LegalRows.Task;

/** Reads the versioned data files {@code legal/<version>/*.csv} that come with the product. */
public final class LegalTableFiles {

    private LegalTableFiles() {
    }

    /** All versions, oldest first; a version is named by the day of the law it follows. */
    public static List<String> versions() {
        return LegalCsv.read("versions.csv", row -> row.text("version"));
    }

    public static LegalRows read(String version) {
        return new LegalRows(version,
                LegalCsv.read(version + "/institution-types.csv", row -> new InstitutionType(row.text("code"), row.text("name"))),
                LegalCsv.read(version + "/institutions.csv", LegalTableFiles::institution),
                LegalCsv.read(version + "/tasks.csv", LegalTableFiles::task),
                LegalCsv.read(version + "/procedures.csv", LegalTableFiles::procedure),
                LegalCsv.read(version + "/information.csv", LegalTableFiles::information),
                LegalCsv.read(version + "/permissions.csv", LegalTableFiles::permission),
                LegalCsv.read(version + "/ordinances.csv", LegalTableFiles::ordinance),
                LegalCsv.read(version + "/privacy-assessments.csv", LegalTableFiles::assessment));
    }

    /** Departments of all institutions; not part of a version, since offices are renamed without a change of law. */
    public static List<Department> departments() {
        return LegalCsv.read("departments.csv", row -> new Department(row.matching("institution", LegalFormats.INSTITUTION),
                row.matching("code", LegalFormats.DEPARTMENT), row.text("name"), validity(row), row.flag("sample")));
    }

    /** Which department answers for which information; changes with the offices, as they do. */
    public static List<DepartmentDuty> answeringDepartments() {
        return LegalCsv.read("answering-departments.csv", row -> duty(row, row.matching("information", LegalFormats.INFORMATION)));
    }

    /** Which department carries out which 事務; changes with the offices, too. */
    public static List<DepartmentDuty> departmentTasks() {
        return LegalCsv.read("department-tasks.csv", row -> duty(row, row.matching("task", LegalFormats.TASK)));
    }

    private static DepartmentDuty duty(LegalCsv row, String code) {
        return new DepartmentDuty(row.matching("institution", LegalFormats.INSTITUTION), code,
                row.matching("department", LegalFormats.DEPARTMENT), validity(row), row.flag("sample"));
    }

    private static Institution institution(LegalCsv row) {
        return new Institution(row.matching("code", LegalFormats.INSTITUTION), row.text("name"), row.optional("government_code"),
                row.words("types"), validity(row), row.flag("sample"));
    }

    private static Task task(LegalCsv row) {
        return new Task(row.matching("code", LegalFormats.TASK), row.number("item"), row.number("branch"), row.optional("heading"),
                row.text("subject"), row.text("name"), row.text("text"), validity(row), row.flag("sample"), row.text("source"));
    }

    private static Procedure procedure(LegalCsv row) {
        return new Procedure(row.matching("code", LegalFormats.PROCEDURE), row.matching("task", LegalFormats.TASK), row.text("name"),
                row.text("plain_purpose"), validity(row), row.flag("sample"));
    }

    private static Information information(LegalCsv row) {
        return new Information(row.matching("code", LegalFormats.INFORMATION), row.text("name"), row.text("plain_name"), validity(row),
                row.flag("sample"));
    }

    private static Permission permission(LegalCsv row) {
        return new Permission(row.text("id"), row.text("requester"), row.matching("task", LegalFormats.TASK),
                row.matching("procedure", LegalFormats.PROCEDURE), row.text("provider"),
                row.matching("information", LegalFormats.INFORMATION), row.optional("ordinance"), row.text("basis"), validity(row),
                row.flag("sample"));
    }

    private static Ordinance ordinance(LegalCsv row) {
        return new Ordinance(row.text("id"), row.matching("institution", LegalFormats.INSTITUTION), row.text("title"),
                row.matching("task", LegalFormats.TASK), row.matching("similar_task", LegalFormats.TASK), row.optionalDate("notified_on"),
                validity(row), row.flag("sample"));
    }

    private static PrivacyAssessment assessment(LegalCsv row) {
        LocalDate published = row.optionalDate("published_on");
        return new PrivacyAssessment(row.text("id"), row.matching("institution", LegalFormats.INSTITUTION),
                row.matching("file", LegalFormats.TASK + "|" + LegalFormats.INFORMATION), row.one("kind", AssessmentKind.class),
                row.text("title"), published, row.optionalDate("ended_on"), row.flag("sample"));
    }

    private static Validity validity(LegalCsv row) {
        return new Validity(row.date("valid_from"), row.optionalDate("valid_to"));
    }
}
