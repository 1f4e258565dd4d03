package jp.musubi.legalbasis.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.legalbasis.boundary.LegalError;
import jp.musubi.legalbasis.boundary.LegalRows;
import jp.musubi.legalbasis.boundary.LegalTable;
import jp.musubi.legalbasis.domain.DepartmentDuties;
import jp.musubi.legalbasis.domain.Departments;
import jp.musubi.legalbasis.domain.ImportedAnsweringDepartment;
import jp.musubi.legalbasis.domain.ImportedDepartmentTask;
import jp.musubi.legalbasis.domain.LegalDirectory;
import jp.musubi.legalbasis.domain.LegalLibrary;
import jp.musubi.legalbasis.domain.LegalRepository;

/** Keeps the newest version and the departments in memory and looks once a minute whether another node imported newer ones. */
@ApplicationScoped
class ImportedLegalLibrary implements LegalLibrary {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Offices(Departments departments, DepartmentDuties answering, DepartmentDuties tasks) {
    }

    private record Shelf(LegalTable table, LegalDirectory directory, Offices offices, Instant lookedAt) {

        Shelf with(Offices newest, Instant now) {
            return new Shelf(table, directory, newest, now);
        }
    }

    private final LegalRepository repository;
    private final Clock clock;
    private volatile Shelf shelf;

    protected ImportedLegalLibrary() {
        this(null, null);
    }

    @Inject
    ImportedLegalLibrary(LegalRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public LegalTable table() {
        return shelf().table();
    }

    @Override
    public LegalDirectory directory() {
        return shelf().directory();
    }

    @Override
    public Departments departments() {
        return shelf().offices().departments();
    }

    @Override
    public DepartmentDuties answering() {
        return shelf().offices().answering();
    }

    @Override
    public DepartmentDuties tasks() {
        return shelf().offices().tasks();
    }

    private Shelf shelf() {
        Shelf current = shelf;
        Instant now = clock.instant();
        return current != null && now.isBefore(current.lookedAt().plus(FRESH)) ? current : lookAgain(now);
    }

    private synchronized Shelf lookAgain(Instant now) {
        String newest = repository.newestVersion().orElseThrow(() -> new BusinessException(LegalError.LEGAL_TABLE_MISSING));
        Offices offices = new Offices(new Departments(repository.departments()),
                new DepartmentDuties(repository.duties(ImportedAnsweringDepartment.class)),
                new DepartmentDuties(repository.duties(ImportedDepartmentTask.class)));
        shelf = shelf != null && shelf.table().version().equals(newest) ? shelf.with(offices, now) : load(newest, offices, now);
        return shelf;
    }

    private Shelf load(String version, Offices offices, Instant now) {
        LegalRows rows = repository.rows(version);
        LegalTable table = new LegalTable(rows);
        return new Shelf(table, new LegalDirectory(rows, table), offices, now);
    }
}
