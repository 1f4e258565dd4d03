package jp.musubi.ws.addressee.v1;

import jp.musubi.addressee.boundary.AddresseeSummary;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.StayAbroad;

/**
 * 団体内統合宛名基本情報: what the record says that speaks for the person (統合宛名フラグ). Business systems have no 団体内統合宛名番号.
 *
 * @param addresseeNumber 宛名番号 of that record
 * @param birthDate {@code YYYY-MM-DD}, with zeros for what is not known
 * @param birthDateUnknown 生年月日不詳フラグ: 1, missing where the date is known
 * @param birthDateNotation 生年月日不詳表記, missing where the date is known
 * @param sex 0 unknown, 1 male, 2 female
 * @param abroad 国外住所と管理主体, missing where there is none and while the person is under a support measure
 * @param address missing while the person is under a support measure
 */
public record AddresseeBasics(String addresseeNumber, String name, String kana, String birthDate, String birthDateUnknown, String birthDateNotation, String sex, String address,
        RegistrationState state, boolean underProtection,
        StayAbroad abroad) {

    private static final String UNKNOWN = "1";

    public static AddresseeBasics of(AddresseeSummary summary) {
        return new AddresseeBasics(summary.addresseeNumber().value(), summary.name(), summary.kana(), summary.birthDate().date(),
                summary.birthDate().isKnown() ? null : UNKNOWN, summary.birthDate().notation(), summary.sex().code(),
                summary.address(), summary.state(), summary.underProtection(),
                summary.abroad().equals(StayAbroad.NONE) ? null : summary.abroad());
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeBasics[masked]";
    }
}
