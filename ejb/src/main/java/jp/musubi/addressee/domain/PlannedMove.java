package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.PlanOutcome;
import jp.musubi.addressee.boundary.PlannedMoveView;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.StayAbroad;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * 転出などの予定. A move that was told before its day (住民基本台帳法24条). It says only what the move changes, so that what else changes until
 * then stays; until its day nobody but who reads the plan sees anything of it.
 */
@Entity
@Table(schema = "addressee", name = "planned_move")
public class PlannedMove {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String institution;

    @Column(name = "addressee_id", updatable = false)
    private UUID addresseeId;

    @Column(name = "planned_on", updatable = false)
    private LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_ground", updatable = false)
    private ChangeGround ground;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RegistrationState state;

    @Column(updatable = false)
    private String address;

    @Embedded
    private AbroadColumns abroad;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "open_for")
    private UUID openFor;

    @Enumerated(EnumType.STRING)
    private PlanOutcome outcome;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    protected PlannedMove() {
    }

    /**
     * What becomes of a plan.
     *
     * @param by the system that sent something else; null where the day came
     */
    public record Settlement(PlanOutcome outcome, Instant at, String by) {
    }

    /** @param row with the day, the ground and where the person will be */
    static PlannedMove announced(UUID id, Addressee record, RegistrationRow row, Recording recording) {
        PlannedMove plan = new PlannedMove();
        plan.id = id;
        plan.institution = record.institution();
        plan.addresseeId = record.id();
        plan.plannedOn = row.change().changedOn().orElseThrow();
        plan.ground = row.change().ground().orElseThrow();
        plan.state = row.state();
        plan.address = newAddress(record, row);
        plan.abroad = AbroadColumns.of(row.abroad());
        plan.recordedAt = recording.at();
        plan.recordedBy = recording.by();
        plan.openFor = record.id();
        return plan;
    }

    /** An address that does not change with the move is not the plan's to say. */
    private static String newAddress(Addressee record, RegistrationRow row) {
        String said = row.information().address();
        return said.equals(record.basicInformation().address()) ? null : said;
    }

    /** Whether the row says just this of its record. */
    boolean says(RegistrationRow row, Addressee record) {
        return isFor(row.change().changedOn().orElse(null)) && row.change().ground().filter(ground::equals).isPresent() && state == row.state()
                && Objects.equals(address, newAddress(record, row)) && AbroadColumns.told(abroad).equals(row.abroad());
    }

    /** Whether the row says nothing of its record but where the person will be. */
    static boolean saysNothingElse(RegistrationRow row, Addressee record) {
        BasicInformation known = record.basicInformation();
        OtherNames names = record.content().otherNames();
        BasicInformation there = new BasicInformation(known.name(), known.kana(), known.birthDate(), known.sex(), row.information().address());
        return there.equals(row.information()) && names.equals(row.otherNames());
    }

    /** What the record says from that day on. */
    RegistrationRow rowOf(Addressee record) {
        RecordContent now = record.content();
        BasicInformation known = now.information();
        BasicInformation there = new BasicInformation(known.name(), known.kana(), known.birthDate(), known.sex(), address == null ? known.address() : address);
        return new RegistrationRow(1, record.number(), Optional.empty(), Optional.empty(), there, state, Optional.empty(), Optional.empty(),
                new ResidentChange(plannedOn, ground, null), now.otherNames(), AbroadColumns.told(abroad));
    }

    boolean isFor(LocalDate day) {
        return plannedOn.equals(day);
    }

    boolean isDue(LocalDate today) {
        return isOpen() && !plannedOn.isAfter(today);
    }

    /** Whether something else took its place, or nothing. */
    boolean neverCame() {
        return outcome != null && outcome != PlanOutcome.APPLIED;
    }

    boolean isOpen() {
        return openFor != null;
    }

    /** As it was known at the end of that day. */
    PlannedMoveView view(AddresseeNumber number, boolean hidden, LocalDate knownOn) {
        boolean settled = settledAt != null && !day(settledAt).isAfter(knownOn);
        return new PlannedMoveView(number, plannedOn, ground, state, hidden ? null : address, hidden ? StayAbroad.NONE : AbroadColumns.told(abroad), hidden,
                recordedAt, recordedBy, settled ? new PlannedMoveView.Settled(outcome, settledAt, settledBy) : null);
    }

    boolean isKnownOn(LocalDate day) {
        return !day(recordedAt).isAfter(day);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, JapaneseDates.TOKYO);
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public UUID addresseeId() {
        return addresseeId;
    }

    String recordedBy() {
        return recordedBy;
    }
}
