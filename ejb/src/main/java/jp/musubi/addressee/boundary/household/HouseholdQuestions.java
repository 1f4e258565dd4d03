package jp.musubi.addressee.boundary.household;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.domain.household.HouseholdReading;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 世帯の照会. Who is in a person's household; each law answers for itself, and everybody in the answer finds it recorded. */
@Stateless
@DenyAll
@Guarded
public class HouseholdQuestions {

    private static final String GROUND = "addressee.household";
    private static final String ITEM = "HOUSEHOLD_";
    private static final String NAME = "NAME";
    private static final String NONE = "NO_HOUSEHOLD";
    private static final String WITHHELD = "WITHHELD_HOUSEHOLD";

    private final HouseholdReading reading;
    private final DisclosureLog disclosures;
    private final CurrentCaller caller;

    protected HouseholdQuestions() {
        this(null, null, null);
    }

    @Inject
    public HouseholdQuestions(HouseholdReading reading, DisclosureLog disclosures, CurrentCaller caller) {
        this.reading = reading;
        this.disclosures = disclosures;
        this.caller = caller;
    }

    /** @throws jp.musubi.kernel.error.BusinessException ADDRESSEE_NUMBER_UNKNOWN, KIND_UNKNOWN, PERSON_NOT_FOUND */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.household.ask")
    @Discloses(subject = "the person asked about and each member of the answer", items = "household by the law asked for; that it is withheld")
    public HouseholdAnswer ask(@NotNull @Valid HouseholdQuestion question) {
        HouseholdReading.Read read = reading.answer(caller.get().institution(), question);
        HouseholdAnswer answer = read.answers().get(0);
        record(read, question.taskCode(), GROUND, List.of(), ITEM + answer.law().code());
        return answer;
    }

    /**
     * For a clerk: the households of a day by every law that was in force on it, as known on a day.
     *
     * @throws jp.musubi.kernel.error.BusinessException PERSON_NOT_FOUND
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.household.card")
    @Discloses(subject = "the person asked about and each member of the answer", items = "household by the laws in which they stand together, name; that there is none or that it is withheld")
    public List<HouseholdAnswer> card(@NotNull UUID person, @NotNull @Valid HistoryDays days, @NotNull @Valid LookPurpose purpose) {
        HouseholdReading.Read read = reading.byEveryLaw(caller.get().institution(), person, days);
        record(read, purpose.task(), purpose.code(), List.of(NAME), NONE);
        return read.answers();
    }

    /**
     * What was shown: a member's entry names the laws by which he is in the answer.
     *
     * @param also what is shown of each member beside it
     * @param none what is said of the person asked about where no law knows a household
     */
    private void record(HouseholdReading.Read read, String task, String ground, List<String> also, String none) {
        Map<String, TreeSet<String>> items = new TreeMap<>();
        for (HouseholdAnswer answer : read.answers()) {
            String item = ITEM + answer.law().code();
            answer.households().stream().flatMap(household -> household.members().stream())
                    .forEach(member -> items.computeIfAbsent(member.summary().integratedNumber().value(), unused -> new TreeSet<>(also)).add(item));
        }
        String unseen = read.answers().stream().anyMatch(HouseholdAnswer::withheld) ? WITHHELD : none;
        items.computeIfAbsent(read.asked().integratedNumber().value(), unused -> new TreeSet<>(List.of(unseen)));
        disclosures.readEach(items.entrySet().stream().map(seen -> new ReadEntry(seen.getKey(), ReadKind.by(caller.get()), task, ground,
                List.copyOf(seen.getValue()), null)).toList());
    }
}
