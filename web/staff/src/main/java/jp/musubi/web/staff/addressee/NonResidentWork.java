package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.addressee.boundary.NonResidentChanges;
import jp.musubi.addressee.boundary.NonResidentEdit;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NonResidentSearches;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.page.SignedInPerson;

/**
 * What a clerk does with 住登外者, in as many tabs as he likes: looks with his purpose, and 排他制御 at the pages, which claims a
 * record for him, hands the claim to the page that changes it, and leaves it when the act is done.
 */
@SessionScoped
public class NonResidentWork implements Serializable {

    private static final long serialVersionUID = 1L;

    private final NonResidentSearches searches;
    private final NonResidentChanges changes;
    private final VisitPurpose visit;
    private final SignedInPerson person;

    private final Map<UUID, NonResidentEdit> handedOn = new ConcurrentHashMap<>();

    protected NonResidentWork() {
        this(null, null, null, null);
    }

    @Inject
    public NonResidentWork(NonResidentSearches searches, NonResidentChanges changes, VisitPurpose visit, SignedInPerson person) {
        this.searches = searches;
        this.changes = changes;
        this.visit = visit;
        this.person = person;
    }

    /** Whether he has said what for; if not he is on the way to say it and comes back to the page. */
    boolean mayLook(String page) throws IOException {
        return visit.orAsk(page).isPresent();
    }

    /** Oldest first. */
    List<NonResidentView> history(UUID record) {
        return searches.history(record, visit.get().orElseThrow());
    }

    NonResidentView mergeTarget(NonResidentNumber number) {
        return searches.mergeTarget(number, visit.get().orElseThrow());
    }

    Map<NonResidentItem, String> whole(UUID record) {
        return searches.whole(record, visit.get().orElseThrow()).items();
    }

    /** @throws NumberingRefused EDITED_BY_ANOTHER, STALE_EDIT */
    NonResidentEdit claim(NonResidentView seen) {
        NonResidentEdit edit = of(seen);
        changes.claim(edit);
        return edit;
    }

    /** What the clerk means to do, unclaimed. */
    NonResidentEdit of(NonResidentView seen) {
        return new NonResidentEdit(seen.number(), seen.revision(), person.caller().map(Caller::id).orElseThrow(), UUID.randomUUID().toString());
    }

    /** The same as a message of its own. */
    NonResidentEdit again(NonResidentEdit edit) {
        return again(edit, edit.revision());
    }

    private NonResidentEdit again(NonResidentEdit edit, int revision) {
        return new NonResidentEdit(edit.number(), revision, edit.operatorId(), UUID.randomUUID().toString());
    }

    void handOn(NonResidentView seen) {
        handedOn.put(seen.record(), claim(seen));
    }

    /** Once: a page that is opened again asks for it again. */
    Optional<NonResidentEdit> take(UUID record) {
        return Optional.ofNullable(handedOn.remove(record));
    }

    void change(NonResidentEdit claimed, Map<NonResidentItem, String> said) {
        leave(again(claimed, changes.change(claimed, said)));
    }

    void merge(NonResidentEdit claimed, NonResidentNumber main) {
        leave(again(claimed, changes.merge(claimed, main)));
    }

    void release(NonResidentEdit claimed) {
        leave(again(claimed, changes.release(claimed)));
    }

    void delete(NonResidentEdit unclaimed) {
        changes.delete(unclaimed);
    }

    /**
     * Nobody is kept on a page because his claim ran out and somebody else came; what is not left ends by itself.
     *
     * @return whether it was still his
     */
    boolean leave(NonResidentEdit claimed) {
        try {
            changes.leave(claimed);
            return true;
        } catch (NumberingRefused lost) {
            return false;
        }
    }
}
