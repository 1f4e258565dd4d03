package jp.musubi.legalbasis.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.musubi.legalbasis.boundary.Department;
import jp.musubi.legalbasis.boundary.DepartmentDuty;
import jp.musubi.legalbasis.boundary.LegalRows;

/** The imported versions. */
public interface LegalRepository {

    /** Lets one import at a time pass, over all nodes, until the transaction ends. */
    void lockImports();

    /** The newest version's name; names are ISO dates, so text order is time order. */
    Optional<String> newestVersion();

    /** All rows of a version, in the order of the files' keys; empty lists when it is not imported. */
    LegalRows rows(String version);

    /** Adds rows to their version, which is made when it is new. */
    void add(LegalRows rows, Instant now);

    List<Department> departments();

    Optional<ImportedDepartment> department(ImportedDepartment.Key key);

    void add(ImportedDepartment department);

    /** @param kind the one kind of duties that its table keeps */
    List<DepartmentDuty> duties(Class<? extends ImportedDuty> kind);

    Optional<ImportedDuty> duty(Class<? extends ImportedDuty> kind, ImportedDuty.Key key);

    void add(ImportedDuty duty);
}
