package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import jp.musubi.addressee.boundary.Sex;

/** 基本4情報 with the reading of the name. A value: equal when every character is. */
@Embeddable
public class BasicInformation {

    private String name;
    private String kana;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private String address;

    protected BasicInformation() {
    }

    public BasicInformation(String name, String kana, LocalDate birthDate, Sex sex, String address) {
        this.name = Objects.requireNonNull(name);
        this.kana = Objects.requireNonNull(kana);
        this.birthDate = Objects.requireNonNull(birthDate);
        this.sex = Objects.requireNonNull(sex);
        this.address = Objects.requireNonNull(address);
    }

    /** Items of the four that differ after {@link Folding}; a sex that one side does not hold is no difference. */
    public Set<PersonItem> differences(BasicInformation other) {
        Set<PersonItem> differences = EnumSet.noneOf(PersonItem.class);
        addUnless(same(name, other.name), PersonItem.NAME, differences);
        addUnless(birthDate.equals(other.birthDate), PersonItem.BIRTH_DATE, differences);
        addUnless(sex == Sex.UNKNOWN || other.sex == Sex.UNKNOWN || sex == other.sex, PersonItem.SEX, differences);
        addUnless(same(address, other.address), PersonItem.ADDRESS, differences);
        return differences;
    }

    private static void addUnless(boolean same, PersonItem item, Set<PersonItem> differences) {
        if (!same) {
            differences.add(item);
        }
    }

    private static boolean same(String one, String other) {
        return Folding.current().key(one).equals(Folding.current().key(other));
    }

    public String name() {
        return name;
    }

    public String kana() {
        return kana;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return sex;
    }

    public String address() {
        return address;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BasicInformation that && name.equals(that.name) && kana.equals(that.kana)
                && birthDate.equals(that.birthDate) && sex == that.sex && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kana, birthDate, sex, address);
    }
}
