package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.NonResidentSearches;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.PersonQuery;
import jp.musubi.kernel.error.BusinessException;

/** Below the persons: 住登外者 who are in no 統合宛名 and fit what was typed into the one box. */
@Named
@RequestScoped
public class NonResidentHitsBacking {

    private final NonResidentSearches searches;
    private List<NonResidentView> found = List.of();
    private boolean tooMany;

    protected NonResidentHitsBacking() {
        this(null);
    }

    @Inject
    public NonResidentHitsBacking(NonResidentSearches searches) {
        this.searches = searches;
    }

    /** What is wrong with a word for persons, too, is said by their search. */
    void search(PersonQuery query, LookPurpose purpose) {
        try {
            found = searches.unlinked(query, purpose);
        } catch (BusinessException refusal) {
            tooMany = refusal.errorCode() == AddresseeError.TOO_MANY_FIT;
        }
    }

    public List<NonResidentView> getHits() {
        return found;
    }

    public boolean isTooMany() {
        return tooMany;
    }

    public String getCount() {
        return AddresseeTexts.text("non_resident_hits.count", found.size());
    }
}
