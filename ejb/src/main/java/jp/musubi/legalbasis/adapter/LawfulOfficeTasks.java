package jp.musubi.legalbasis.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.OfficeTasks;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.legalbasis.domain.LegalLibrary;

/** The guard's view of the imported 事務分掌, which is kept in memory. */
@ApplicationScoped
class LawfulOfficeTasks implements OfficeTasks {

    private final LegalLibrary library;
    private final Clock clock;

    protected LawfulOfficeTasks() {
        this(null, null);
    }

    @Inject
    LawfulOfficeTasks(LegalLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    @Override
    public boolean include(Caller clerk, String task) {
        return library.tasks().of(clerk.institution(), clerk.department(), JapaneseDates.today(clock)).contains(task);
    }
}
