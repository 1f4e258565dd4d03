package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.NonResidentChanges;
import jp.musubi.addressee.boundary.NonResidentEdit;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.page.SignedInPerson;

/** 排他制御 at the pages: claims a 住登外者 for the clerk, hands the claim to the page that changes him, and leaves it. */
@SessionScoped
public class EditClaims implements Serializable {

    private static final long serialVersionUID = 1L;

    private final NonResidentChanges changes;
    private final SignedInPerson person;

    private UUID record;
    private NonResidentEdit handedOn;

    protected EditClaims() {
        this(null, null);
    }

    @Inject
    public EditClaims(NonResidentChanges changes, SignedInPerson person) {
        this.changes = changes;
        this.person = person;
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

    /** The same on a state of his own making, as a message of its own. */
    NonResidentEdit again(NonResidentEdit edit, int revision) {
        return new NonResidentEdit(edit.number(), revision, edit.operatorId(), UUID.randomUUID().toString());
    }

    void handOn(NonResidentView seen) {
        handedOn = claim(seen);
        record = seen.record();
    }

    /** Once: a page that is opened again asks for it again. */
    Optional<NonResidentEdit> take(UUID wanted) {
        Optional<NonResidentEdit> taken = Optional.ofNullable(handedOn).filter(claimed -> wanted.equals(record));
        if (taken.isPresent()) {
            handedOn = null;
        }
        return taken;
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
