package jp.musubi.legalbasis.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;
import jp.musubi.legalbasis.boundary.LegalRows;
import jp.musubi.legalbasis.boundary.LegalTableFiles;
import jp.musubi.legalbasis.domain.DepartmentImport;
import jp.musubi.legalbasis.domain.LegalImport;
import jp.musubi.legalbasis.domain.LegalRepository;

/**
 * Imports every shipped version and the departments at start-up, after the migrations; a node does not start on a table
 * it cannot trust.
 */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@DependsOn("Migrations")
@DenyAll
public class LegalTableImport {

    private static final Logger LOG = Logger.getLogger(LegalTableImport.class.getName());

    private final LegalImport legalImport;
    private final DepartmentImport departmentImport;

    protected LegalTableImport() {
        this(null, null);
    }

    @Inject
    public LegalTableImport(LegalRepository repository, Clock clock) {
        this.legalImport = new LegalImport(repository, clock);
        this.departmentImport = new DepartmentImport(repository);
    }

    @PostConstruct
    void importAll() {
        for (String version : LegalTableFiles.versions()) {
            LegalRows rows = LegalTableFiles.read(version);
            int added = legalImport.imports(rows);
            LOG.info(() -> "Legal table " + version + ": " + added + " rows imported");
        }
        departmentImport.imports(LegalTableFiles.departments());
        departmentImport.importsAnswering(LegalTableFiles.answeringDepartments());
        departmentImport.importsTasks(LegalTableFiles.departmentTasks());
    }
}
