package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.domain.MeasureDesk;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 支援措置の期限の確認, for the office of the resident register (住民基本台帳事務処理要領 第5の10). */
@Stateless
@DenyAll
@Guarded
public class SupportMeasures {

    /** How many are told at once. */
    public static final int MOST = 100;

    private static final String DECIDED = "addressee.measure";
    private static final List<String> ITEMS = List.of("NAME", "KANA", "SUPPORT_MEASURE");

    private final MeasureDesk desk;
    private final CurrentCaller callers;
    private final DisclosureLog disclosures;

    protected SupportMeasures() {
        this(null, null, null);
    }

    @Inject
    public SupportMeasures(MeasureDesk desk, CurrentCaller callers, DisclosureLog disclosures) {
        this.desk = desk;
        this.callers = callers;
        this.disclosures = disclosures;
    }

    /**
     * Open measures whose term runs out within a month or has run out, the oldest first, at most a hundred.
     *
     * @param after only those behind this place, also when the measure there is decided by now
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.measure.due")
    @Discloses(subject = "each person of the answer", items = "name, reading, support measure")
    public WorkSlice<DueMeasure> due(@NotNull @Valid MeasurePlace after, @NotNull @Valid LookPurpose purpose) {
        WorkSlice<MeasureDesk.Shown> due = WorkSlice.of(MOST, most -> desk.due(callers.get(), after, most));
        return new WorkSlice<>(due.rows().stream().map(shown -> record(shown, purpose.task(), purpose.code())).toList(), due.more());
    }

    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.measure.show")
    @Discloses(subject = "the measure's person", items = "name, reading, support measure")
    public DueMeasure show(@NotNull UUID id, @NotNull @Valid LookPurpose purpose) {
        return record(desk.show(callers.get(), id), purpose.task(), purpose.code());
    }

    /** Renews or ends; the reason is kept with the clerk and the office. */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.measure.decide")
    @Discloses(subject = "the measure's person", items = "support measure")
    public void decide(@NotNull @Valid DecideMeasure command, @NotNull @Valid LookPurpose purpose) {
        record(desk.show(callers.get(), command.id()), purpose.task(), DECIDED);
        desk.decide(callers.get(), command);
    }

    private DueMeasure record(MeasureDesk.Shown shown, String task, String ground) {
        disclosures.read(new ReadEntry(shown.subject(), ReadKind.SHOWN, task, ground, ITEMS, null));
        return shown.measure();
    }
}
