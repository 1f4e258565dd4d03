package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.musubi.legalbasis.boundary.LegalTable;
import jp.musubi.network.domain.LegalRowRepository;
import jp.musubi.network.domain.LegalTableImport;
import jp.musubi.network.domain.LegalTables;

/** Keeps the hub's newest legal table in memory and looks once a minute for one that another node imported. */
@ApplicationScoped
class ImportedLegalTables implements LegalTables {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Shelf(LegalTable table, Instant lookedAt) {
    }

    private final LegalRowRepository repository;
    private final Clock clock;
    private volatile Shelf shelf;

    protected ImportedLegalTables() {
        this(null, null);
    }

    @Inject
    ImportedLegalTables(LegalRowRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public LegalTable current() {
        Shelf known = shelf;
        Instant now = clock.instant();
        return known != null && now.isBefore(known.lookedAt().plus(FRESH)) ? known.table() : look(now);
    }

    private synchronized LegalTable look(Instant now) {
        String version = shelf == null ? "" : shelf.table().version();
        boolean known = repository.newestVersion().filter(version::equals).isPresent();
        shelf = new Shelf(known ? shelf.table() : new LegalTableImport(repository).newest(), now);
        return shelf.table();
    }
}
