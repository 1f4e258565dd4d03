package jp.musubi.addressee.boundary.corporation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.PersonQuery;
import jp.musubi.addressee.domain.corporation.CorporationReading;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 法人の検索・照会. Corporations are no persons: who looked is in the audit trail, and nobody's disclosure log speaks of it (番号法 39条4項). */
@Stateless
@DenyAll
@Guarded
public class CorporationQuestions {

    private static final String NO_PERSON = "a corporation is no person, and its number, name and seat are public";

    private final CorporationReading reading;
    private final CurrentCaller callers;

    protected CorporationQuestions() {
        this(null, null);
    }

    @Inject
    public CorporationQuestions(CorporationReading reading, CurrentCaller callers) {
        this.reading = reading;
        this.callers = callers;
    }

    /** @throws jp.musubi.kernel.error.BusinessException QUESTION_SAYS_NOTHING, CORPORATION_UNKNOWN */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.corporation.ask")
    @DisclosesNothing(NO_PERSON)
    public CorporationCard ask(@NotNull @Valid CorporationQuestion question) {
        return reading.answer(callers.get().institution(), question);
    }

    /**
     * By the words of the clerk's one box.
     *
     * @throws jp.musubi.kernel.error.BusinessException SEARCH_SAYS_NOTHING, TOO_MANY_FIT (then none is shown), CORPORATE_NUMBER_CHECK_DIGIT
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.corporation.search")
    @DisclosesNothing(NO_PERSON)
    public List<CorporationHit> search(@NotNull @Valid PersonQuery query) {
        return reading.search(callers.get().institution(), query.words());
    }

    /** @throws jp.musubi.kernel.error.BusinessException CORPORATION_UNKNOWN */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.corporation.card")
    @DisclosesNothing(NO_PERSON)
    public CorporationCard card(@NotNull UUID corporation, @NotNull @Valid HistoryDays days) {
        return reading.card(callers.get().institution(), corporation, days);
    }
}
