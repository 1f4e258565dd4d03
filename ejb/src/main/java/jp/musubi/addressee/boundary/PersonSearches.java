package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.domain.PersonDesk;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 宛名検索・照会. A clerk finds a person in one box and opens the person's card; everybody who was shown finds it recorded. */
@Stateless
@DenyAll
@Guarded
public class PersonSearches {

    private static final String[] NOTHING_MORE = {};
    private static final String[] BY_OTHER_NAME = {"OTHER_NAMES"};
    private static final String[] ON_THE_CARD = {"OTHER_NAMES", "HISTORY", "LINKED_SYSTEMS"};
    private static final String[] ON_THE_CARD_WITH_PLANS = {"OTHER_NAMES", "HISTORY", "LINKED_SYSTEMS", "PLANNED_MOVE"};

    private final PersonDesk desk;
    private final DisclosureLog disclosures;
    private final CurrentCaller callers;

    protected PersonSearches() {
        this(null, null, null);
    }

    @Inject
    public PersonSearches(PersonDesk desk, DisclosureLog disclosures, CurrentCaller callers) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.callers = callers;
    }

    /** @throws jp.musubi.kernel.error.BusinessException SEARCH_SAYS_NOTHING, TOO_MANY_FIT (then nobody is shown), INDIVIDUAL_NUMBER_CHECK_DIGIT, SOUGHT_NUMBER_CHECK_DIGIT */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.person.search")
    @Discloses(subject = "each person of the answer", items = "name, reading, birth date, sex, state, address here and abroad unless under protection; the other name by which the person was found")
    public List<PersonHit> search(@NotNull @Valid PersonQuery query, @NotNull @Valid LookPurpose purpose) {
        List<PersonHit> found = desk.search(callers.get(), query.words(), purpose);
        disclosures.readEach(found.stream().map(hit -> look(hit.summary(), purpose, hit.foundBy() == null ? NOTHING_MORE : BY_OTHER_NAME)).toList());
        return found;
    }

    /** @throws jp.musubi.kernel.error.BusinessException PERSON_NOT_FOUND */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.person.card")
    @Discloses(subject = "the person", items = "name, reading, birth date, sex, state, address here and abroad and managing body unless under protection; now and before; other names, linked systems, planned moves")
    public PersonCard card(@NotNull UUID person, @NotNull @Valid LookPurpose purpose) {
        PersonCard card = desk.card(callers.get().institution(), person);
        disclosures.read(look(card.summary(), purpose, card.plans().isEmpty() ? ON_THE_CARD : ON_THE_CARD_WITH_PLANS));
        return card;
    }

    private ReadEntry look(AddresseeSummary shown, LookPurpose purpose, String... more) {
        return new ReadEntry(shown.integratedNumber().value(), ReadKind.by(callers.get()), purpose.task(), purpose.code(), shown.items(more), null);
    }
}
