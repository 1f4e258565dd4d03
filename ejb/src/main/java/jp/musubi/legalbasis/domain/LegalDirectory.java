package jp.musubi.legalbasis.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.musubi.legalbasis.boundary.InstitutionName;
import jp.musubi.legalbasis.boundary.LegalRows;
import jp.musubi.legalbasis.boundary.LegalRows.Information;
import jp.musubi.legalbasis.boundary.LegalRows.Institution;
import jp.musubi.legalbasis.boundary.LegalRows.InstitutionType;
import jp.musubi.legalbasis.boundary.LegalRows.Permission;
import jp.musubi.legalbasis.boundary.LegalRows.Procedure;
import jp.musubi.legalbasis.boundary.LegalRows.Task;
import jp.musubi.legalbasis.boundary.LegalTable;
import jp.musubi.legalbasis.boundary.PermittedInquiry;

/** Names of one version by code; an unknown code stands for itself. */
public final class LegalDirectory {

    private final LegalTable table;
    private final List<Institution> allInstitutions;
    private final Map<String, String> parties;
    private final Map<String, String> tasks;
    private final Map<String, String> procedures;
    private final Map<String, String> plainPurposes;
    private final Map<String, String> information;
    private final Map<String, String> plainInformation;

    public LegalDirectory(LegalRows rows, LegalTable table) {
        this.table = table;
        this.allInstitutions = rows.institutions();
        this.parties = names(rows.institutionTypes(), InstitutionType::code, InstitutionType::name);
        this.parties.putAll(names(rows.institutions(), Institution::code, Institution::name));
        this.tasks = names(rows.tasks(), Task::code, Task::name);
        this.procedures = names(rows.procedures(), Procedure::code, Procedure::name);
        this.plainPurposes = names(rows.procedures(), Procedure::code, Procedure::plainPurpose);
        this.information = names(rows.information(), Information::code, Information::name);
        this.plainInformation = names(rows.information(), Information::code, Information::plainName);
    }

    public String institution(String code) {
        return parties.getOrDefault(code, code);
    }

    public String task(String code) {
        return tasks.getOrDefault(code, code);
    }

    public String procedure(String code) {
        return procedures.getOrDefault(code, code);
    }

    public String information(String code) {
        return information.getOrDefault(code, code);
    }

    public String plainPurpose(String procedure) {
        return plainPurposes.getOrDefault(procedure, procedure);
    }

    public String plainInformation(String code) {
        return plainInformation.getOrDefault(code, code);
    }

    public List<PermittedInquiry> permittedInquiries(String requester, LocalDate on) {
        return table.entriesOf(requester, on).stream().map(this::inquiry).toList();
    }

    /** Institutions of that day that a permission's party (type or code) means, in the order of the table. */
    public List<InstitutionName> institutionsMeantBy(String party, LocalDate on) {
        return allInstitutions.stream().filter(row -> row.validity().contains(on) && row.isMeantBy(party))
                .map(row -> new InstitutionName(row.code(), row.name())).toList();
    }

    private PermittedInquiry inquiry(Permission row) {
        return new PermittedInquiry(row.task(), task(row.task()), row.procedure(), procedure(row.procedure()), row.provider(),
                institution(row.provider()), row.information(), information(row.information()), row.basis());
    }

    /** Of several rows of one code the last, which is the newest, gives the name. */
    private static <T> Map<String, String> names(List<T> rows, Function<T, String> code, Function<T, String> name) {
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put(code.apply(row), name.apply(row)));
        return names;
    }
}
