package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.PersonHit;
import jp.musubi.addressee.boundary.PersonQuery;
import jp.musubi.addressee.boundary.PersonSearches;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.web.ui.form.MessageList;

/** One box for everything by which a person or a corporation is found. What was typed stays out of addresses and of the session, a number off the page too. */
@Named
@RequestScoped
public class PersonSearchBacking {

    private static final String FIELD = "form:words:input";

    private static final Set<ErrorCode> WRONG_NUMBER = Set.of(AddresseeError.INDIVIDUAL_NUMBER_MALFORMED, AddresseeError.INDIVIDUAL_NUMBER_CHECK_DIGIT,
            AddresseeError.SOUGHT_NUMBER_CHECK_DIGIT);

    private final PersonSearches searches;
    private final CorporationHitsBacking corporations;
    private final NonResidentHitsBacking nonResidents;
    private final VisitPurpose visit;
    private final MessageList messages;
    private String words;
    private List<PersonHit> found;
    private boolean tooMany;

    protected PersonSearchBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    public PersonSearchBacking(PersonSearches searches, CorporationHitsBacking corporations, NonResidentHitsBacking nonResidents, VisitPurpose visit, MessageList messages) {
        this.searches = searches;
        this.corporations = corporations;
        this.nonResidents = nonResidents;
        this.visit = visit;
        this.messages = messages;
    }

    public void load() throws IOException {
        visit.orAsk("person-search.xhtml");
    }

    public String search() throws IOException {
        Optional<LookPurpose> purpose = visit.orAsk("person-search.xhtml");
        if (purpose.isPresent()) {
            PersonQuery query = new PersonQuery(words);
            words = query.tellsNumber() ? null : words;
            if (!corporations.search(query, FIELD)) {
                return null;
            }
            nonResidents.search(query, purpose.get());
            try {
                found = searches.search(query, purpose.get());
            } catch (BusinessException refusal) {
                tooMany = refusal.errorCode() == AddresseeError.TOO_MANY_FIT;
                if (refusal.errorCode() == AddresseeError.SEARCH_SAYS_NOTHING) {
                    messages.refuse(FIELD, AddresseeTexts.text("person_search.says_nothing"));
                } else if (refusal.errorCode() == AddresseeError.SOUGHT_NUMBER_CHECK_DIGIT && !nonResidents.getHits().isEmpty()) {
                    found = List.of();
                } else if (WRONG_NUMBER.contains(refusal.errorCode())) {
                    messages.refuse(FIELD, refusal.text(Locale.JAPANESE));
                } else if (!tooMany) {
                    throw refusal;
                }
            }
        }
        return null;
    }

    public List<PersonHit> getHits() {
        return found == null ? List.of() : found;
    }

    /** By which other name somebody was found. */
    public String foundBy(PersonHit hit) {
        return AddresseeTexts.text("person_search.found_by." + hit.foundBy().kind(), hit.foundBy().name());
    }

    public boolean isNobody() {
        return found != null && found.isEmpty() && corporations.getHits().isEmpty() && !corporations.isTooMany() && nonResidents.getHits().isEmpty() && !nonResidents.isTooMany();
    }

    public boolean isTooMany() {
        return tooMany;
    }

    public String getCount() {
        return AddresseeTexts.text("person_search.count", getHits().size());
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
