package jp.musubi.standin.population;

import java.time.LocalDate;
import java.time.Period;

/**
 * A synthetic human being. The numbers begin with 000 and have valid check digits.
 *
 * @param number place in the population, from 1
 * @param name family and given name with one full-width space
 * @param kana the same in katakana
 * @param individualNumber 個人番号
 * @param residentCode 住民票コード
 * @param partlyKnownBirth what the registers know of the birth date, null when they know it
 * @param otherNames 旧氏, 通称 and ローマ字氏名
 */
public record Person(int number, String name, String kana, LocalDate birthDate, Sex sex, String individualNumber,
        String residentCode, PartlyKnownBirth partlyKnownBirth, OtherNames otherNames) {

    /** Age in full years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    Person called(String otherName, String otherKana) {
        return new Person(number, otherName, otherKana, birthDate, sex, individualNumber, residentCode, partlyKnownBirth, otherNames);
    }

    Person alsoCalled(OtherNames others) {
        return new Person(number, name, kana, birthDate, sex, individualNumber, residentCode, partlyKnownBirth, others);
    }

    Person bornOn(LocalDate day) {
        return new Person(number, name, kana, day, sex, individualNumber, residentCode, partlyKnownBirth, otherNames);
    }

    Person known(PartlyKnownBirth birth) {
        return new Person(number, name, kana, birthDate, sex, individualNumber, residentCode, birth, otherNames);
    }

    Person of(Sex other) {
        return new Person(number, name, kana, birthDate, other, individualNumber, residentCode, partlyKnownBirth, otherNames);
    }

    /** No personal data, so that a person may stand in a log by accident. */
    @Override
    public String toString() {
        return "Person[" + number + "]";
    }
}
