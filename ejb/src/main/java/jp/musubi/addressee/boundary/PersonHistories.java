package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import jp.musubi.addressee.domain.HistoryReading;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 異動履歴照会 (機能ID 0310022 for residents, too). What was so of a person on any day, as it was known on any day. */
@Stateless
@DenyAll
@Guarded
public class PersonHistories {

    private final HistoryReading reading;
    private final DisclosureLog disclosures;
    private final CurrentCaller callers;

    protected PersonHistories() {
        this(null, null, null);
    }

    @Inject
    public PersonHistories(HistoryReading reading, DisclosureLog disclosures, CurrentCaller callers) {
        this.reading = reading;
        this.disclosures = disclosures;
        this.callers = callers;
    }

    /** @throws jp.musubi.kernel.error.BusinessException PERSON_NOT_FOUND */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.person.history")
    @Discloses(subject = "the person", items = "name, reading, birth date, sex, state, other names, address here and abroad and managing body unless under protection; on all days; planned moves")
    public PersonHistory history(@NotNull UUID person, @NotNull @Valid HistoryDays days, @NotNull @Valid LookPurpose purpose) {
        PersonHistory history = reading.history(callers.get().institution(), person, days);
        AddresseeSummary shown = history.summary();
        disclosures.read(new ReadEntry(shown.integratedNumber().value(), ReadKind.by(callers.get()), purpose.task(), purpose.code(),
                history.plans().isEmpty() ? shown.items("OTHER_NAMES", "HISTORY") : shown.items("OTHER_NAMES", "HISTORY", "PLANNED_MOVE"), null));
        return history;
    }
}
