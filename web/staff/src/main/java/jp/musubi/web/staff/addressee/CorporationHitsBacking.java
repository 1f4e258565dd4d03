package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.PersonQuery;
import jp.musubi.addressee.boundary.corporation.CorporationHit;
import jp.musubi.addressee.boundary.corporation.CorporationQuestions;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.web.ui.form.MessageList;

/** Below the persons: corporations and branches that fit what was typed into the one box. */
@Named
@RequestScoped
public class CorporationHitsBacking {

    private static final Set<ErrorCode> WRONG_NUMBER = Set.of(AddresseeError.CORPORATE_NUMBER_MALFORMED, AddresseeError.CORPORATE_NUMBER_CHECK_DIGIT);

    private final CorporationQuestions corporations;
    private final MessageList messages;
    private List<CorporationHit> found = List.of();
    private boolean tooMany;

    protected CorporationHitsBacking() {
        this(null, null);
    }

    @Inject
    public CorporationHitsBacking(CorporationQuestions corporations, MessageList messages) {
        this.corporations = corporations;
        this.messages = messages;
    }

    /**
     * What is wrong with a word for persons, too, is said by their search.
     *
     * @return whether the words can be looked for at all; where not, the field says why
     */
    boolean search(PersonQuery query, String field) {
        try {
            found = corporations.search(query);
        } catch (BusinessException refusal) {
            tooMany = refusal.errorCode() == AddresseeError.TOO_MANY_FIT;
            if (WRONG_NUMBER.contains(refusal.errorCode())) {
                messages.refuse(field, refusal.text(Locale.JAPANESE));
                return false;
            }
        }
        return true;
    }

    public List<CorporationHit> getHits() {
        return found;
    }

    public boolean isTooMany() {
        return tooMany;
    }

    public String getCount() {
        return AddresseeTexts.text("corporation_hits.count", found.size());
    }

    /** By which former name or seat it was found. */
    public String formerly(CorporationHit hit) {
        return AddresseeTexts.text("corporation_hits.formerly", hit.formerly());
    }

    public String branchOf(CorporationHit hit) {
        return AddresseeTexts.text("corporation_hits.branch_of", hit.head());
    }
}
