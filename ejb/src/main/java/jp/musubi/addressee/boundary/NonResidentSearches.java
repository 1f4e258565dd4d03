package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.addressee.domain.NonResidentReading;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 住登外者宛名基本情報検索・送信 (機能ID 0310005, 0310006, 0310007). Every record that is handed over leaves an entry for its person. */
@Stateless
@DenyAll
@Guarded
public class NonResidentSearches {

    private static final String GROUND = "addressee.non_resident";
    private static final List<String> ITEMS = List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "ADDRESS");
    /** A look that holds the address back tells that a measure is in force. */
    private static final List<String> ITEMS_UNDER_PROTECTION = List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "UNDER_PROTECTION");
    private static final String HISTORY = "HISTORY";
    private static final String OTHER_NAMES = "OTHER_NAMES";

    private final NonResidentReading reading;
    private final DisclosureLog disclosures;
    private final CurrentCaller caller;

    protected NonResidentSearches() {
        this(null, null, null);
    }

    @Inject
    public NonResidentSearches(NonResidentReading reading, DisclosureLog disclosures, CurrentCaller caller) {
        this.reading = reading;
        this.disclosures = disclosures;
        this.caller = caller;
    }

    /**
     * Candidates whose present or former data fit, in their present state; a hundred at most.
     *
     * @throws NumberingRefused ITEM_MISSING when the query says nothing
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.non_resident.search")
    @Discloses(subject = "answer.number", items = "name, reading, birth date, sex, address or that a measure is in force")
    public NonResidentHits search(@NotNull @Valid NonResidentQuery query) {
        NonResidentReading.Found found = reading.search(caller.get(), query);
        return new NonResidentHits(handOver(found, null, GROUND), found.more());
    }

    /**
     * The same for a clerk, who says what for.
     *
     * @throws NumberingRefused ITEM_MISSING when the query says nothing
     * @throws jp.musubi.kernel.error.BusinessException TOO_MANY_FIT (then nobody is shown)
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.non_resident.look")
    @Discloses(subject = "answer.number", items = "name, reading, birth date, sex, address or that a measure is in force")
    public List<NonResidentView> search(@NotNull @Valid NonResidentQuery query, @NotNull @Valid LookPurpose purpose) {
        return handOver(reading.look(caller.get(), query), purpose.task(), purpose.code());
    }

    /**
     * Those who are in no 統合宛名 and whom the one box for everybody means.
     *
     * @throws jp.musubi.kernel.error.BusinessException TOO_MANY_FIT (then nobody is shown), INDIVIDUAL_NUMBER_CHECK_DIGIT
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.non_resident.find")
    @Discloses(subject = "answer.number", items = "name, reading, birth date, sex, address or that a measure is in force")
    public List<NonResidentView> unlinked(@NotNull @Valid PersonQuery query, @NotNull @Valid LookPurpose purpose) {
        return handOver(reading.unlinked(caller.get(), query.words()), purpose.task(), purpose.code());
    }

    /**
     * 更新履歴・名寄せ履歴 of one record, oldest first.
     *
     * @throws NumberingRefused NUMBER_NOT_REGISTERED when there is none that the caller may see
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.non_resident.history")
    @Discloses(subject = "number", items = "name, reading, birth date, sex, address or that a measure is in force, now and before")
    public List<NonResidentView> history(@NotNull NonResidentNumber number) {
        return handOver(reading.history(caller.get(), number), null, GROUND, HISTORY);
    }

    /** The same for a clerk, who says what for. */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.non_resident.card")
    @Discloses(subject = "the record's person", items = "name, reading, birth date, sex, address or that a measure is in force, now and before")
    public List<NonResidentView> history(@NotNull UUID record, @NotNull @Valid LookPurpose purpose) {
        return handOver(reading.history(caller.get(), record), purpose.task(), purpose.code(), HISTORY);
    }

    /**
     * 名寄せ先. What stands now under the number into which a clerk is about to merge another record.
     *
     * @throws NumberingRefused MERGE_TARGET_NOT_REGISTERED, also for a record that is kept from the caller
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.non_resident.merge_target")
    @Discloses(subject = "number", items = "name, reading, birth date, sex, address or that a measure is in force")
    public NonResidentView mergeTarget(@NotNull NonResidentNumber number, @NotNull @Valid LookPurpose purpose) {
        return handOver(reading.mergeTarget(caller.get(), number), purpose.task(), purpose.code()).get(0);
    }

    /**
     * All that is known of one, for a clerk who is about to change it.
     *
     * @throws NumberingRefused NUMBER_NOT_REGISTERED, PROTECTED_FROM_CLERKS
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.non_resident.whole")
    @Discloses(subject = "the record's person", items = "names, reading, birth date, sex, address")
    public NonResidentItems whole(@NotNull UUID record, @NotNull @Valid LookPurpose purpose) {
        NonResidentReading.Whole whole = reading.whole(caller.get(), record);
        disclosures.read(new ReadEntry(whole.subject(), ReadKind.by(caller.get()), purpose.task(), purpose.code(),
                items(false, OTHER_NAMES), null));
        return whole.items();
    }

    private List<NonResidentView> handOver(NonResidentReading.Found found, String task, String ground, String... more) {
        ReadKind kind = ReadKind.by(caller.get());
        Map<NonResidentNumber, Boolean> hidden = new LinkedHashMap<>();
        found.views().forEach(view -> hidden.merge(view.number(), view.address() == null, Boolean::logicalOr));
        disclosures.readEach(hidden.entrySet().stream().map(seen -> new ReadEntry(found.subjects().get(seen.getKey()), kind, task, ground,
                items(seen.getValue(), more), null)).toList());
        return found.views();
    }

    private List<String> items(boolean withoutAddress, String... more) {
        return Stream.concat((withoutAddress ? ITEMS_UNDER_PROTECTION : ITEMS).stream(), Stream.of(more)).toList();
    }
}
