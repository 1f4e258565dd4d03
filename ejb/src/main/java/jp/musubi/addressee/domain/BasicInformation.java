package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.Sex;

/** 基本4情報 with the reading of the name. A value: equal when every character is. */
@Embeddable
public class BasicInformation {

    private String name;
    private String kana;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "birth_date_unknown")
    private String birthDateUnknown;

    @Column(name = "birth_date_notation")
    private String birthDateNotation;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private String address;

    protected BasicInformation() {
    }

    /** Of somebody whose day of birth is known. */
    public BasicInformation(String name, String kana, LocalDate birthDate, Sex sex, String address) {
        this(name, kana, BirthDate.on(birthDate), sex, address);
    }

    public BasicInformation(String name, String kana, BirthDate birthDate, Sex sex, String address) {
        this.name = Objects.requireNonNull(name);
        this.kana = Objects.requireNonNull(kana);
        this.birthDate = birthDate.day();
        this.birthDateUnknown = birthDate.unknown();
        this.birthDateNotation = birthDate.notation();
        this.sex = Objects.requireNonNull(sex);
        this.address = Objects.requireNonNull(address);
    }

    /** Items of the four that differ after {@link Folding}, and how; a sex that one side does not hold is no difference. */
    public Map<PersonItem, Manner> differences(BasicInformation other) {
        Map<PersonItem, Manner> differences = new EnumMap<>(PersonItem.class);
        differences.put(PersonItem.NAME, Manner.ofNames(name, other.name));
        differences.put(PersonItem.BIRTH_DATE, Manner.ofDates(birthDate(), other.birthDate()));
        differences.put(PersonItem.SEX, sex == Sex.UNKNOWN || other.sex == Sex.UNKNOWN || sex == other.sex ? Manner.NONE : Manner.WHOLE);
        differences.put(PersonItem.ADDRESS, Manner.ofAddresses(address, other.address));
        differences.values().removeIf(Manner.NONE::equals);
        return differences;
    }

    /** The same for who may not know the other's address: the address stands among them whether it agrees or not. */
    static Map<PersonItem, Manner> withoutAddress(Map<PersonItem, Manner> differences) {
        Map<PersonItem, Manner> told = new EnumMap<>(PersonItem.class);
        told.putAll(differences);
        told.put(PersonItem.ADDRESS, Manner.WITHHELD);
        return told;
    }

    /** The same at another address. */
    BasicInformation at(String otherAddress) {
        return new BasicInformation(name, kana, birthDate(), sex, otherAddress);
    }

    /** Whether given name, birth date or sex say that it is somebody else: what a life does not change but by a court or a correction. */
    boolean isOfAnother(BasicInformation other) {
        Map<PersonItem, Manner> differences = differences(other);
        return differences.getOrDefault(PersonItem.NAME, Manner.NONE).touchesGivenName() || differences.containsKey(PersonItem.SEX)
                || differences.getOrDefault(PersonItem.BIRTH_DATE, Manner.NONE).isContradiction();
    }

    /** What of the four would change; a date that is not known and was not before is no change. */
    Map<PersonItem, Manner> changesTo(BasicInformation next) {
        Map<PersonItem, Manner> changes = differences(next);
        if (birthDate().equals(next.birthDate())) {
            changes.remove(PersonItem.BIRTH_DATE);
        }
        return changes;
    }

    /** The same, and as it is known already what nothing is said of here: the reading of that name, the sex, the address. */
    BasicInformation beside(BasicInformation known) {
        boolean readSo = kana.isEmpty() && Manner.ofNames(name, known.name) == Manner.NONE;
        return new BasicInformation(name, readSo ? known.kana : kana, birthDate(), sex == Sex.UNKNOWN ? known.sex : sex,
                address.isEmpty() ? known.address : address);
    }

    public String name() {
        return name;
    }

    public String kana() {
        return kana;
    }

    public BirthDate birthDate() {
        return new BirthDate(birthDate, birthDateUnknown, birthDateNotation);
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
                && birthDate().equals(that.birthDate()) && sex == that.sex && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kana, birthDate(), sex, address);
    }
}
