package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.musubi.addressee.boundary.ChangeGround;

/** 異動. Since which day what was recorded has been so in the world, on what ground, and which day told before it takes back. */
@Embeddable
public class ResidentChange {

    public static final ResidentChange UNSAID = new ResidentChange();

    @Column(name = "changed_on")
    private LocalDate changedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_ground")
    private ChangeGround ground;

    @Column(name = "corrects_change_on")
    private LocalDate correctsChangeOn;

    protected ResidentChange() {
    }

    /** Each null when it was not said. */
    public ResidentChange(LocalDate changedOn, ChangeGround ground, LocalDate correctsChangeOn) {
        this.changedOn = changedOn;
        this.ground = ground;
        this.correctsChangeOn = correctsChangeOn;
    }

    /** The persistence provider makes null of three columns that are all null. */
    static ResidentChange ofColumns(ResidentChange loaded) {
        return loaded == null ? UNSAID : loaded;
    }

    public Optional<LocalDate> changedOn() {
        return Optional.ofNullable(changedOn);
    }

    public Optional<ChangeGround> ground() {
        return Optional.ofNullable(ground);
    }

    public Optional<LocalDate> correctsChangeOn() {
        return Optional.ofNullable(correctsChangeOn);
    }

    /** Whether it is about a day, the right one or one to correct, and what was so on other days matters. */
    boolean saysADay() {
        return changedOn != null || correctsChangeOn != null;
    }

    /** Whether it is told before its day. */
    boolean isToCome(LocalDate today) {
        return changedOn != null && changedOn.isAfter(today);
    }

    /** The same without what it takes back. */
    ResidentChange withoutCorrection() {
        return new ResidentChange(changedOn, ground, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentChange that && Objects.equals(changedOn, that.changedOn) && ground == that.ground
                && Objects.equals(correctsChangeOn, that.correctsChangeOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changedOn, ground, correctsChangeOn);
    }
}
